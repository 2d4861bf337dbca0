/** A day in a week that begins on a Sunday, as days of the week are counted. */
export const dayOfWeek = (day: number) => new Date(Date.UTC(2024, 0, 7 + day))
