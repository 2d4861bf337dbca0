import { isOneOf } from '#workflows/names.ts'

const ofTheirOwn = ['request', 'need', 'dueDiligence'] as const

/**
 * The name of the words for the statuses of a workflow: all deliveries share one. Separate from the tag, whose styles
 * only the build can load: commands draw process charts too.
 */
export const statusKind = (chart: string) => (isOneOf(ofTheirOwn, chart) ? chart : 'delivery')
