/**
 * How much of an agent is taken as one pair of numbers: units; or, of whom nothing is weighed, the conversations of the
 * capacity profile that has the fewest places left.
 */
export const loadOf = ({ used, total, profiles = [] }) => {
  if (used > 0 || profiles.length === 0) return { used, total }
  const fullest = profiles.reduce((one, other) => other.limit - other.used < one.limit - one.used ? other : one)
  return { used: fullest.used, total: fullest.limit }
}
