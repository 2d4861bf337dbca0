import * as z from 'zod'

const moment = z.string().nullable()
const days = z.number().nullable()
/** The database writes exact decimals as text; in a release they are rounded to whole units. */
const amount = z.coerce.number()

/** A line of a dataset: the facts of one need, without the people who work on it. */
export const factLine = z.object({
	need_id: z.string(),
	state_iso3: z.string(),
	region: z.string().nullable(),
	subregion: z.string().nullable(),
	groups: z.array(z.string()),
	classification: z.string(),
	/** What the State has agreed to, by name; a line without it agrees to nothing. */
	consents: z.array(z.string()).optional(),
	/** Other States that know of the need, since they ask for it together, or were asked to; a line without it: none. */
	known_to: z.array(z.string()).optional(),
	kind: z.string(),
	themes: z.array(z.string()),
	urgency: z.string().nullable(),
	level: z.string().nullable(),
	status: z.string(),
	is_part: z.boolean(),
	submitted_at: z.string(),
	decided_at: moment,
	accepted_at: moment,
	offered_at: moment,
	confirmed_at: moment,
	delivered_at: moment,
	evaluated_at: moment,
	ended_at: moment,
	closed_at: moment,
	outcome: z.string().nullable(),
	decision_gross: days,
	decision_net: days,
	offer_gross: days,
	offer_net: days,
	confirmation_gross: days,
	confirmation_net: days,
	delivery_gross: days,
	delivery_net: days,
	whole_gross: days,
	unodc_net: days,
	office_net: days,
	programme_net: days,
	state_net: days,
	partner_net: days,
	learners: z.array(z.object({ sex: z.string(), n: z.number() })),
	pieces: z.array(z.object({ category: z.string().nullable(), unit: z.string().nullable(), n: z.number() })),
	currency: z.string().nullable(),
	committed: amount,
	spent: amount,
})
export type FactLine = z.infer<typeof factLine>
