import type { CapacityRow, Contribution, ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Cohort, Prisma, Programme } from '#prisma/generated/client.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { languages } from '#workflows/languages.ts'

export type ProgrammeRow = Programme & { cohorts: Cohort[] }

/** The related rows that belong to a programme's record. */
export const withCohorts = {
	cohorts: { orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ProgrammeInclude

const known = <Value>(value: Value | null) => value ?? undefined

/** The stored programme as its form shows it. Obsolete codes are preserved, so that the form can report them. */
export function recordOf(row: ProgrammeRow): ProgrammeRecord {
	const { id: _, managerId, status, revision, updatedAt, sample, donors, ...kept } = row
	const record = {
		...kept,
		titles: inSixLanguages(row.titles),
		summary: inSixLanguages(row.summary),
		deputyId: known(row.deputyId),
		contributions: contributionsOf(row),
		capacities: capacitiesOf(row),
		...lists(row),
		level: known(row.level),
		reserveShare: known(row.reserveShare),
		reserveReleaseOn: row.reserveReleaseOn ? storedDay(row.reserveReleaseOn) : undefined,
		budget: known(row.budget),
		costPerUnit: known(row.costPerUnit),
		currency: known(row.currency),
		fundingFrom: storedDay(row.fundingFrom),
		fundingTo: storedDay(row.fundingTo),
		lastCommitment: storedDay(row.lastCommitment),
		cohorts: row.cohorts.map(cohortOf),
		iatiId: row.iatiId ?? '',
	}
	return record as ProgrammeRecord // its codes were checked by its form
}

// A list that was never set is null in the database.
const lists = (row: ProgrammeRow) => ({
	countries: sorted(row.countries),
	regions: row.regions ?? [],
	excludedCountries: sorted(row.excludedCountries),
	themes: row.themes ?? [],
	taTypes: row.taTypes ?? [],
	topics: row.topics ?? [],
	categories: row.categories ?? [],
	institutionTypes: row.institutionTypes ?? [],
	deliveryModes: row.deliveryModes ?? [],
	languages: row.languages ?? [],
})
const sorted = (codes: string[] | null) => [...(codes ?? [])].sort()

const inSixLanguages = (words: Stored.TextByLanguage) =>
	Object.fromEntries(languages.map((language) => [language, words[language] ?? '']))

/** In the order of the form, since the database has its own: the same rows are then no change. */
const capacitiesOf = ({ capacities }: ProgrammeRow): CapacityRow[] =>
	capacities.map(({ category, unit, quantity, maximumPerState }) => ({
		category,
		unit,
		quantity,
		maximumPerState,
	}))

/** A donor without details is a contribution of an unknown amount. */
function contributionsOf({ contributions, donors }: ProgrammeRow): Contribution[] {
	const given = contributions ?? []
	const others = (donors ?? []).filter((donor) => !given.some((one) => one.donor === donor))
	return [
		...given.map(({ donor, amount, earmark, excludedCountries }) => ({
			donor,
			amount: known(amount),
			earmark: earmark ?? '',
			excludedCountries: excludedCountries ?? [],
		})),
		...others.map((donor) => ({ donor, amount: undefined, earmark: '', excludedCountries: [] })),
	]
}

const cohortOf = ({ id, startsOn, endsOn, place, seats, language }: Cohort) => ({
	id,
	startsOn: storedDay(startsOn),
	endsOn: storedDay(endsOn),
	place,
	seats,
	language: known(language),
})

/** The columns of a programme that its record fills; the cohorts have rows of their own. */
export function columnsOf(record: ProgrammeRecord) {
	const { cohorts: _, titles, summary, contributions, ...rest } = record
	const or = <Value>(value: Value | undefined) => value ?? null
	return {
		...rest,
		titles: filled(titles),
		summary: filled(summary),
		donors: [...new Set(contributions.map(({ donor }) => donor))],
		contributions: contributions.map(({ amount, ...one }) => ({ ...one, amount: or(amount) })),
		deputyId: or(rest.deputyId),
		level: or(rest.level),
		currency: or(rest.currency),
		reserveShare: or(rest.reserveShare),
		budget: or(rest.budget),
		costPerUnit: or(rest.costPerUnit),
		reserveReleaseOn: rest.reserveReleaseOn ? new Date(rest.reserveReleaseOn) : null,
		fundingFrom: new Date(rest.fundingFrom),
		fundingTo: new Date(rest.fundingTo),
		lastCommitment: new Date(rest.lastCommitment),
		iatiId: rest.iatiId || null,
	}
}

// English replaces a missing text, so empty texts are not stored.
const filled = (texts: object) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))

/** The stored programme, or null if the actor may not see it. */
export const findProgramme = (tx: Tx, id: string): Promise<ProgrammeRow | null> =>
	tx.programme.findUnique({ where: { id }, include: withCohorts })
