/**
 * How much of an agent is taken as one pair of numbers: units; or, of whom nothing is weighed, the conversations of all
 * capacity profiles.
 */
export const loadOf = ({ used, total, profiles = [] }) =>
  used > 0 || profiles.length === 0
    ? { used, total }
    : { used: sum(profiles, profile => profile.used), total: sum(profiles, profile => profile.limit) }

const sum = (all, numberOf) => all.reduce((soFar, one) => soFar + numberOf(one), 0)
