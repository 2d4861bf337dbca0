const ofTheirOwn = new Set(['request', 'need', 'dueDiligence'])

/**
 * Under which name the words for the statuses of a chart are kept: every delivery shares one. Apart from the tag, whose
 * styles only the build can load: commands draw charts too.
 */
export const statusKind = (chart: string) => (ofTheirOwn.has(chart) ? chart : 'delivery')
