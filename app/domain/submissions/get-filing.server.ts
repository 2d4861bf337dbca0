import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { openStepsWithDue } from '#app/domain/clocks/foreseen-due.server.ts'
import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { leadOf } from '#app/domain/core/lead-institution.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { shownTitle, visibilityOn } from '#app/domain/core/visibility-of.ts'
import { leftOpen } from '#app/forms/left-open.ts'
import { type RequestSection, requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Need } from '#prisma/generated/client.ts'
import type { FieldGroup, VisibilityRow } from '#workflows/visibility.ts'
import { filedSection, withRanks } from './filing-content.server.ts'
import { revisedAnswers, withRevised } from './revised-answers.server.ts'
import { toldNeeds } from './settled-zeros.ts'

const whole = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.where('request.id', '=', requestId)
		.select((of) => [
			'request.id',
			'request.reference',
			'request.status',
			'request.revision',
			'request.submitted_at as submittedAt',
			'request.blanks_as_zero as blanksAsZero',
			'request.title',
			'request.classification',
			'request.officer_id as officerId',
			'request.snapshot',
			'request.answers',
			'state.names as stateNames',
			'authority.name',
			'authority.institution_type as institutionType',
			'authority.address',
			jsonObjectFrom(
				of
					.selectFrom('audit_entry')
					.innerJoin('person', 'person.id', 'request.endorser_id')
					.whereRef('audit_entry.request_id', '=', 'request.id')
					.where('audit_entry.type', '=', 'request.endorse')
					.orderBy('audit_entry.position', 'desc')
					.limit(sql.lit(1))
					.select([
						'person.name',
						sql<string | null>`audit_entry.event ->> 'noteNumber'`.as('number'),
						sql<string | null>`audit_entry.event ->> 'noteDate'`.as('date'),
					]),
			).as('endorsement'),
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.orderBy('need.rank')
					.orderBy('need.id')
					.select([
						'need.id',
						'need.rank',
						'need.kind',
						'need.title',
						'need.answers',
						'need.settled_zeros as settledZeros',
					]),
			).as('needs'),
		]),
)

/** The full request, section by section, for reading and printing; a manager gets the needs only. */
export function getFiling(actor: Actor, requestId: string, language = actor.language) {
	return readAs(actor, async (read) => {
		const [found, [row]] = await Promise.all([
			subjects.request.find(read, requestId),
			read(whole, { requestId }),
			recordReading(read, { requestId, what: 'filing' }),
		])
		if (!found || !row) throw new DomainError('not-found')
		// A State reads the submission with its revised answers; all others as submitted.
		const revised = await revisedAnswers(read, row)
		const answers = withRevised(row.answers, revised)
		const needs = toldNeeds(row.needs, row.blanksAsZero).map((need) => {
			return { ...need, answers: withRevised(need.answers, revised, need.id) }
		})
		const { id, reference, status, revision, submittedAt } = row
		const { name, institutionType, address } = row
		const isWhole = visibilityOn(actor, row).title === 'whole'
		return {
			id,
			reference,
			status,
			revision,
			submittedAt,
			title: shownTitle(actor, row),
			state: textIn(row.stateNames, language),
			/**
			 * The lead institution, and the one that submits the request: most often the same. Who reads no answers about
			 * institutions reads only who submits.
			 */
			lead: isWhole ? leadOf(answers, { name, institutionType }) : { name, institutionType },
			authority: { name, address },
			endorsement: isWhole ? endorsementOf(row.endorsement) : null,
			...(await openStepsWithDue(read, found, actor)),
			sections: sectionsSeen(visibilityOn(actor, row), answers),
			needs: needs.map((need) => filedNeed(need, (id) => needs.find((each) => each.id === id)?.rank)),
		}
	})
}

type Endorsed = { name: string; number: string | null; date: string | null }

/** The person who endorsed the request, and the note that was named; null before, and once that text was removed. */
const endorsementOf = (said: Endorsed | null) =>
	said?.number && said.date ? { name: said.name, number: said.number, date: said.date } : null

type SaidNeed = Pick<Need, 'id' | 'rank' | 'kind' | 'title'> & { answers: Answers }

function filedNeed({ id, rank, kind, title, answers }: SaidNeed, rankOf: (id: string) => number | undefined) {
	const sections = sectionsFor(kind).map((name) => {
		const filed = filedSection(name, needSectionOf(kind, name), withRanks(name, answers[name], rankOf))
		return { ...filed, leftOpen: leftOpen(name, answers[name]) }
	})
	return { id, rank, kind, title, sections }
}

export type Filing = Awaited<ReturnType<typeof getFiling>>

const groupOf: Record<RequestSection, FieldGroup> = {
	about: 'title',
	institution: 'title',
	situation: 'situation',
	rights: 'rights',
}
const contacts: readonly string[] = ['contactPrimary', 'contactAlternate']

/** The sections of a request that belong to no need, as far as this visibility allows. */
const sectionsSeen = (sight: VisibilityRow, answers: Answers) =>
	requestSectionNames
		.filter((name) => sight[groupOf[name]] === 'whole')
		.map((name) => {
			const filed = filedSection(name, requestSections[name], withoutContacts(sight, answers[name]))
			return { ...filed, leftOpen: leftOpen(name, answers[name]) }
		})

/** Contact details are only for those who communicate with the State. */
function withoutContacts({ contacts: seen }: VisibilityRow, values: SectionValues = {}): SectionValues {
	if (seen === 'whole') return values
	return Object.fromEntries(Object.entries(values).filter(([name]) => !contacts.includes(name)))
}
