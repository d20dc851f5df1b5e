import "./filters.js"
import "./fresh.js"
import "./moment.js"
