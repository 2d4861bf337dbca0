import type { Funder } from '#workflows/iati/publisher.ts'
import type { Language } from '#workflows/languages.ts'

/** A text by language; the first is that of the file. */
export type Narratives = { language: Language; text: string }[]

/** `type`: of IATI's list, such as 10 government or 40 multilateral; `ref`: the identifier under which it publishes. */
export type Organisation = { name: string; type?: string; ref?: string }
/** `role`: 1 funding, 2 accountable, 3 extending, 4 implementing. */
type Participant = Organisation & { role: string }
/** `type`: 1 planned start, 2 actual start, 3 planned end, 4 actual end. Days are `YYYY-MM-DD` here and below. */
export type ActivityDate = { type: string; day: string }
/** A country (ISO 3166-1 alpha-2), or a region of a vocabulary: 1 of the DAC, 2 of the United Nations. */
export type RecipientPlace = { code: string; vocabulary?: string; percentage?: number }
type Sector = { vocabulary: string; code: string; percentage?: number }
export type Tag = { vocabulary: string; code: string; text: string }
type PolicyMarker = { code: string; significance?: string }
/** `status`: 1 indicative, 2 committed. */
export type Budget = {
	from: string
	to: string
	amount: number
	currency?: string
	valueDate?: string
	status: string
}

/** `type`: 2 outgoing commitment, 11 incoming commitment. No payment is recorded, so that none is published. */
export type Transaction = {
	type: string
	day: string
	amount: number
	currency?: string
	valueDate?: string
	provider?: Organisation
	receiver?: Organisation
}

/** A number, of all or of one sex. */
export type Measured = { value: number; sex?: string }
/** One indicator, counted in units. */
export type Result = {
	title: Narratives
	baseline: { year: number; value: number }
	from: string
	to: string
	target: Measured
	actual: Measured[]
}

/** `type`: 1 parent, 2 child. */
type Related = { type: string; id: string }

/**
 * What an activity is by default. `collaboration`: 4 from a multilateral organization, 1 bilateral. `flow`: 10 official
 * development assistance, 20 other official flows. `finance`: 110 grant. `aid`: C01 project, D02 technical assistance.
 * `tied`: 5 untied, since the United Nations buys without regard to the country of a donor.
 */
type Defaults = { collaboration: string; flow?: string; finance: string; aid: string; tied: string }

/** An activity of IATI 2.03 before it is written: what the rules are checked on. */
export type Activity = {
	id: string
	/** Of the programme that the activity is, or is a part of. */
	programmeId: string
	hierarchy: 1 | 2
	updatedAt: string
	title: Narratives
	description: Narratives
	participants: Participant[]
	status: string
	dates: ActivityDate[]
	places: RecipientPlace[]
	sectors: Sector[]
	tags: Tag[]
	markers: PolicyMarker[]
	defaults: Defaults
	budgets: Budget[]
	transactions: Transaction[]
	related: Related[]
	results: Result[]
}

/** The organization that publishes, as it is registered with IATI. */
export type Publisher = {
	/** Its identifier, such as `XM-DAC-41128`. */
	identifier: string
	name: Narratives
	/** A code of IATI's list of types of organizations: 40 is multilateral. */
	type: string
	email: string
	website: string
	/** What is known of donors, by the names that programmes give them. */
	funders: readonly Funder[]
}
