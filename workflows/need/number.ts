type Numbered = { rank: number; part?: string | null }

/**
 * The number of a need as displayed: "3", or "3 b" if it was divided. Isolated, so that it reads from left to right on
 * any page.
 */
export const needNumber = ({ rank, part }: Numbered): string =>
	part ? `\u2066${rank}\u00a0${part}\u2069` : String(rank)
