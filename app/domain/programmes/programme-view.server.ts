import { namesOf } from '#app/domain/core/names-of.server.ts'
import { contributionFacts } from '#app/domain/matching/capacity-for.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { programmeRecord } from '#app/forms/programme/record.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import { missingOn, warningsOf } from '#app/forms/programme/warnings.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { type Funds, moneyAvailable, uncovered } from '#workflows/funding/usable-money.ts'
import { type StatusStep, stepsFrom } from '#workflows/programme/statuses.ts'
import { openOffers, reservedOfProgramme } from './programme-capacity.server.ts'
import { type ProgrammeRow, recordOf } from './programme-record.server.ts'

/** Details of a programme for UNODC only: conditions, capacity, money, and possible actions. */
export async function officeView(read: Read, row: ProgrammeRow) {
	const { actor } = read
	const record = recordOf(row)
	const [held, names, { allocation }] = await Promise.all([
		reservedOfProgramme(read.asSystem, row.id),
		namesOf(read, [row.deputyId ?? '']),
		loadMatchingSettings(read),
	])
	const funds = {
		budget: row.budget,
		contributions: contributionFacts(row.donors, row.contributions),
		promised: held.promised,
	}
	const mine = isManagedBy(actor, row)
	const steps: StatusStep[] = mine ? stepsFrom(row.status) : []
	return {
		...conditionsOf(record),
		mine,
		steps,
		deputy: names.get(row.deputyId ?? '') ?? null,
		mayCopy: may(actor, 'manageProgrammes'),
		reserve: reserveOf(row, allocation.reserveShare),
		money: moneyOf(record, held.amount, funds),
		uncovered: uncovered(funds),
		cohorts: record.cohorts.map((cohort) => ({
			...cohort,
			free: Math.max(0, cohort.seats - (held.ofCohorts[cohort.id ?? ''] ?? 0)),
		})),
		warnings: warningsOf(record),
		missing: steps.includes('open') ? missingFrom(record) : {},
		offers: steps.includes('close') ? await openOffers(read, row.id) : { total: 0, needs: [] },
	}
}
export type OfficeView = Awaited<ReturnType<typeof officeView>>

/** Whether the actor is manager or deputy of the programme, or acts for one of them. */
export function isManagedBy({ id, role, actingFor }: Actor, { managerId, deputyId }: ProgrammeRow): boolean {
	if (!may({ role }, 'manageProgrammes')) return false
	const identities = [id, ...actingFor.map((post) => post.id)]
	return identities.some((one) => one === managerId || one === deputyId)
}

const conditionsOf = (record: ProgrammeRecord) => ({
	minimumPerState: record.minimumPerState,
	maximumPerState: record.maximumPerState,
	requiresLaw: record.requiresLaw,
	requiresTrainers: record.requiresTrainers,
	requiresDueDiligence: record.requiresDueDiligence,
	odaOnly: record.odaOnly,
	prerequisites: record.prerequisites,
	evaluationPlan: record.evaluationPlan,
	iatiId: record.iatiId,
	fundingFrom: record.fundingFrom,
	fundingTo: record.fundingTo,
	lastCommitment: record.lastCommitment,
	regionEarmarked: record.regionEarmarked,
})

function moneyOf({ budget, costPerUnit, currency }: ProgrammeRecord, held: number, funds: Funds) {
	const left = moneyAvailable(funds)
	return {
		budget: budget ?? null,
		costPerUnit: costPerUnit ?? null,
		currency: currency ?? null,
		held,
		left: left === null ? null : Math.max(0, left),
	}
}

/**
 * The reserve for the States named in the settings, and its last day; the share is the programme's own or that of the
 * settings.
 */
function reserveOf({ reserveShare, reserveReleaseOn, capacity }: ProgrammeRow, ofSettings: number) {
	const share = reserveShare ?? ofSettings
	const released = reserveReleaseOn !== null && reserveReleaseOn <= now()
	const units = released ? 0 : Math.floor((capacity * share) / 100)
	return { share, units, released, releaseOn: reserveReleaseOn, own: reserveShare !== null }
}

function missingFrom(record: ProgrammeRecord): Record<string, string> {
	const read = checkValues(record, programmeRecord)
	return read.ok ? missingOn(read.value, dayOfOffice(now())) : read.errors
}
