type Numbered = { rank: number; part?: string | null }

/**
 * The number of a need as people say it: "3", or "3 b" where it was divided. Isolated, so that it is read from left
 * to right in any page.
 */
export const needNumber = ({ rank, part }: Numbered): string =>
	part ? `\u2066${rank}\u00a0${part}\u2069` : String(rank)
