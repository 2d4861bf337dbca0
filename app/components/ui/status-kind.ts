const ofTheirOwn = new Set(['request', 'need', 'dueDiligence'])

/** Under which name the words for the statuses of a chart are kept: every delivery shares one. */
export const statusKind = (chart: string) => (ofTheirOwn.has(chart) ? chart : 'delivery')
