import type { Kind } from '#workflows/vocabulary.ts'

/** What is published of a programme; days are `YYYY-MM-DD`, amounts whole units of its currency. */
export type ProgrammeFacts = {
	id: string
	code: string
	iatiId: string | null
	titles: Record<string, string>
	summary: Record<string, string>
	kind: Kind
	status: string
	countries: string[]
	regions: string[]
	contributions: { donor: string; amount: number | null }[]
	budget: number | null
	currency: string | null
	from: string
	to: string
	updatedAt: string
	deliveries: DeliveryFacts[]
}

/** What is published of a delivery: no text of a State is among it. */
export type DeliveryFacts = {
	id: string
	stateIso3: string
	stateNames: Record<string, string>
	status: string
	openedOn: string
	updatedAt: string
	/** Null where the State has not agreed that quantities are published. */
	quantity: number | null
	spent: { day: string; amount: number; currency: string }[]
	/** The participants who were trained, by sex; empty where the quantity is null or nothing was taught. */
	learners: { sex: string; n: number }[]
	/** Goods handed over, or days of experts; null as above. */
	reached: number | null
}
