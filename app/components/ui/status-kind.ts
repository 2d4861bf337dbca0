const ofTheirOwn = new Set(['request', 'need', 'dueDiligence'])

/**
 * The name of the words for the statuses of a workflow: all deliveries share one. Separate from the tag, whose styles
 * only the build can load: commands draw process charts too.
 */
export const statusKind = (chart: string) => (ofTheirOwn.has(chart) ? chart : 'delivery')
