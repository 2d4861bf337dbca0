import { recordOf } from '../names.ts'

/**
 * Where what an output tells of needs enters the audit of a release: `release`, its numbers are those of a release, which is
 * audited with all others; `unmet`, unmet needs one by one, each as its State has agreed, so that a cell of them has
 * at least so many; `delivered`, the same of deliveries. `programme`: sums of one programme over all time, for those
 * who fund it, in no sum with a cell of a half-year. `none`: no number of needs.
 */
type Enters = 'release' | 'unmet' | 'delivered' | 'programme' | 'none'

const all = <const Name extends string, const To extends Enters>(to: To, names: readonly Name[]) =>
	recordOf(names, () => to)

/** Every page and file that a visitor or a donor can open, by its route, and every document that UNODC gives to others. */
export const publicOutputs = {
	...all('release', [
		'public',
		'open.$release.$file',
		'open.catalog[.]jsonld',
		'embed.$release.$table',
		'embed.$release.$table_.$file',
		'reports._index',
		'reports.$reportId',
		'reports.$reportId_.$file',
	]),
	...all('unmet', [
		'overview.needs',
		'overview[.]csv',
		'overview[.]xlsx',
		'pipeline._index',
		'pipeline.$file',
		'reports.agenda-annex_.$file',
	]),
	...all('delivered', ['iati.$file']),
	...all('programme', [
		'overview._index',
		'overview.deliveries',
		'deliveries.$deliveryId',
		'deliveries._index',
		'deliveries.board',
		'programmes._index',
		'programmes.$programmeId._index',
		'programmes.$programmeId.deliveries',
	]),
	...all('none', [
		'pipeline.prices',
		'practices._index',
		'practices.$practiceId',
		'recommendations._index',
		'recommendations.$number',
		'search',
		'figures.definitions',
		'glossary',
		'notifications',
		'jobs._index',
		'session',
		'_index',
		'[.]well-known.jwks[.]json',
		'calendar.$file',
		'certificates.verify',
		'audit-seals.verify',
		'states.$iso3',
		'verify',
		'invitation.$token',
	]),
} as const satisfies Record<string, Enters>

type PublicOutput = keyof typeof publicOutputs

/** The outputs that tell of single needs, so that a release must reckon with them. */
export type TellsOfNeeds = {
	[Name in PublicOutput]: (typeof publicOutputs)[Name] extends 'unmet' | 'delivered' ? Name : never
}[PublicOutput]
