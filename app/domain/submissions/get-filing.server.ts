import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { visibilityOn } from '#app/domain/core/visibility-of.ts'
import { type RequestSection, requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Need } from '#prisma/generated/client.ts'
import type { FieldGroup, VisibilityRow } from '#workflows/visibility.ts'
import { filedSection, withRanks } from './filing-content.server.ts'
import { revisedAnswers, withRevised } from './revised-answers.server.ts'

/** The full request, section by section, for reading and printing; a manager gets the needs only. */
export function getFiling(actor: Actor, requestId: string, language = actor.language) {
	return withActor(actor, async (tx) => {
		const found = await subjects.request.find(askIn(tx), requestId)
		if (!found) throw new DomainError('not-found')
		const row = await tx.request.findUniqueOrThrow({
			where: { id: requestId },
			include: { state: true, authority: true, needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
		})
		await recordAccess(tx, actor, { requestId, what: 'filing' })
		// A State reads the submission with its revised answers; all others as submitted.
		const revised = await revisedAnswers(tx, row)
		const answers = withRevised(row.answers, revised)
		const needs = row.needs.map((need) => {
			return { ...need, answers: withRevised(need.answers, revised, need.id) }
		})
		const { id, reference, status, revision, submittedAt } = row
		const { name, institutionType, address } = row.authority
		return {
			id,
			reference,
			status,
			revision,
			submittedAt,
			title: shownTitle(actor, row),
			state: textIn(row.state.names, language),
			authority: { name, institutionType, address },
			openTo: stepsAhead(found, actor).openTo,
			sections: sectionsSeen(visibilityOn(actor, row), answers),
			needs: needs.map((need) => filedNeed(need, (id) => needs.find((each) => each.id === id)?.rank)),
		}
	})
}

type SaidNeed = Pick<Need, 'id' | 'rank' | 'kind' | 'title'> & { answers: Answers }

function filedNeed({ id, rank, kind, title, answers }: SaidNeed, rankOf: (id: string) => number | undefined) {
	const sections = sectionsFor(kind).map((name) => {
		return filedSection(name, needSectionOf(kind, name), withRanks(name, answers[name], rankOf))
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
		.map((name) => filedSection(name, requestSections[name], withoutContacts(sight, answers[name])))

/** Contact details are only for those who communicate with the State. */
function withoutContacts({ contacts: seen }: VisibilityRow, values: SectionValues = {}): SectionValues {
	if (seen === 'whole') return values
	return Object.fromEntries(Object.entries(values).filter(([name]) => !contacts.includes(name)))
}
