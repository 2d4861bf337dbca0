import fc from 'fast-check'
import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { getProgrammeRecord } from '#app/domain/programmes/get-programme-record.server.ts'
import { createProgramme, saveProgramme } from '#app/domain/programmes/save-programme.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { programmeRecord } from '#app/forms/programme/record.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Contribution } from '#workflows/funding/payable.ts'
import type { Funds } from '#workflows/funding/usable-money.ts'
import type { StatusStep } from '#workflows/programme/statuses.ts'
import { office } from './people.ts'
import { look } from './steps.ts'

/** A complete and valid record as its form sends it. */
export const typedRecord = {
	code: 'TRN-TST-01',
	kind: 'training',
	titles: {
		en: 'Detecting forged documents',
		fr: 'Détection des faux',
		ar: 'كشف التزوير',
		ru: '',
		es: '',
		zh: '',
	},
	summary: { en: 'Basic courses.', fr: '', ar: '', ru: '', es: '', zh: '' },
	implementingEntity: 'UNODC',
	section: 'Africa section',
	contributions: [
		{ donor: 'donor.north', amount: '60000', earmark: 'West Africa only', excludedCountries: 'EGY' },
		{ donor: 'donor.south', amount: '40000', earmark: '', excludedCountries: '' },
	],
	countries: ['GHA', 'EGY'],
	regions: [],
	themes: ['DOCS', 'PROTECT'],
	taTypes: ['TRAINING'],
	topics: ['T_DOCFRAUD'],
	deliveryModes: ['IN_COUNTRY'],
	languages: ['en', 'ar'],
	level: 'BASIC',
	capacityUnit: 'seats',
	capacity: '200',
	minimumPerState: '5',
	maximumPerState: '100',
	reserveShare: '40',
	budget: '100000',
	costPerUnit: '400',
	currency: 'USD',
	fundingFrom: '2020-01-01',
	fundingTo: '2090-12-31',
	lastCommitment: '2090-06-30',
	cohorts: [
		{ startsOn: '2080-03-01', endsOn: '2080-03-05', place: 'Accra', seats: '30', language: 'en' },
		{ startsOn: '2080-09-01', endsOn: '2080-09-05', place: 'Cairo', seats: '30', language: '' },
	],
	evaluationPlan: 'Learners and supervisors are asked after six months.',
}
export type TypedRecord = typeof typedRecord

/** The same record for operations, with the given fields replaced. */
export function aRecord(own: Record<string, unknown> = {}): ProgrammeRecord {
	const read = checkValues({ ...typedRecord, ...own }, programmeRecord)
	if (!read.ok) throw new Error(JSON.stringify(read.errors))
	return read.value
}

/** Creates a programme of a manager and, if a step is named, takes it. */
export async function aProgramme(
	own: Record<string, unknown> = {},
	step?: StatusStep,
	actor: Actor = office.manager,
) {
	const id = await createProgramme(actor, aRecord(own))
	if (step) await changeProgrammeStatus(actor, { id, revision: 0, step })
	return id
}

/** Changes some fields as a person who has just opened the page. */
export async function save(id: string, own: Record<string, unknown>, actor: Actor = office.manager) {
	const { record, revision } = await getProgrammeRecord(actor, id)
	return saveProgramme(actor, { id, revision, record: { ...record, ...own } })
}

export const findProgramme = (id: string) => look((tx) => tx.programme.findUniqueOrThrow({ where: { id } }))

export const someStates = ['GHA', 'KEN', 'MLI', 'NER'] as const
const amounts = fc.integer({ min: 0, max: 5 })

/** Small amounts for few States, so that every way to pay them can be tried. */
export const smallFunds: fc.Arbitrary<Funds> = fc.record({
	budget: fc.option(fc.integer({ min: 0, max: 14 })),
	contributions: fc.array(
		fc.record({
			amount: fc.oneof({ weight: 8, arbitrary: amounts }, { weight: 1, arbitrary: fc.constant(null) }),
			excludedCountries: fc.subarray([...someStates]),
		}),
		{ maxLength: 4 },
	),
	promised: fc.dictionary(fc.constantFrom('GHA', 'KEN', 'MLI', 'NER'), amounts),
})

const total = (promised: Funds['promised']) => Object.values(promised).reduce((sum, each) => sum + each, 0)

/** Whether every promised unit can be paid by a donor that accepts its State: tries each donor for each unit. */
export function canPay({ budget, contributions, promised }: Funds): boolean {
	if (total(promised) > (budget ?? Number.POSITIVE_INFINITY)) return false
	if (contributions.length === 0) return true
	const units = Object.entries(promised).flatMap(([iso3, amount]) => Array<string>(amount).fill(iso3))
	return canPayUnits(
		units,
		contributions,
		contributions.map(({ amount }) => amount ?? Number.POSITIVE_INFINITY),
		new Set(),
	)
}

function canPayUnits(
	[iso3, ...units]: readonly string[],
	contributions: readonly Contribution[],
	spare: readonly number[],
	tried: Set<string>,
): boolean {
	if (iso3 === undefined) return true
	const key = `${units.length} ${spare.join()}`
	if (tried.has(key)) return false
	tried.add(key)
	return contributions.some(({ excludedCountries }, at) => {
		if (excludedCountries.includes(iso3) || (spare[at] ?? 0) < 1) return false
		return canPayUnits(units, contributions, spare.with(at, (spare[at] ?? 0) - 1), tried)
	})
}

/** Returns what the tightest group of States with this one has left: Hall's condition, group by group. */
export function tightest(
	{ budget, contributions, promised }: Funds,
	state: string,
	states: readonly string[],
): number | null {
	let least = Number.POSITIVE_INFINITY
	for (let mask = 0; mask < 2 ** states.length; mask += 1) {
		const group = states.filter((_, at) => mask & (2 ** at))
		if (!group.some((each) => each === state)) continue
		const accepting = contributions.filter((each) =>
			group.some((one) => !each.excludedCountries.includes(one)),
		)
		const given =
			contributions.length === 0
				? Number.POSITIVE_INFINITY
				: accepting.reduce((sum, { amount }) => sum + (amount ?? Number.POSITIVE_INFINITY), 0)
		const due = group.reduce((sum, each) => sum + (promised[each] ?? 0), 0)
		least = Math.min(least, given - due, (budget ?? Number.POSITIVE_INFINITY) - due)
	}
	return least === Number.POSITIVE_INFINITY ? null : least
}
