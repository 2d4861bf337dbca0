const FIRST = 5

export type WaitlistBand = 'amongFirst' | 'furtherDown'

/** What a State is told of its place on a waiting list, which it never reads itself. */
export const waitlistBand = (place: number): WaitlistBand => (place <= FIRST ? 'amongFirst' : 'furtherDown')
