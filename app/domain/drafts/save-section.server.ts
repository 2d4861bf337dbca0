import type * as z from 'zod'
import {
	type Answers,
	changeSection,
	type SavedSection,
	type SectionChange,
	type SectionValues,
} from '#app/domain/core/answers.server.ts'
import { storeLines } from '#app/domain/core/need-lines.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { isSectionOf, type NeedSection, type RequestSection } from '#app/forms/section-names.ts'
import { about } from '#app/forms/sections/about.ts'
import { advisory } from '#app/forms/sections/advisory.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { needs } from '#app/forms/sections/need.ts'
import { training } from '#app/forms/sections/training.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Need, Request } from '#prisma/generated/client.ts'
import { capacityAsked } from '#workflows/equipment/need-lines.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { lockDraft } from './lock-draft.server.ts'
import { changedFields, recordEdit } from './section-edits.server.ts'

/**
 * The columns that lists, matching and reservations read, from a need's answers. An invalid value leaves its column
 * unchanged; a draft can be submitted only when all are valid.
 */
function needColumns(kind: Kind, section: NeedSection, values: SectionValues) {
	if (section === 'need') return descriptionColumns(kind, values)
	return quantityColumns[section](values)
}

function descriptionColumns(kind: Kind, values: SectionValues) {
	const { title, mainTheme, otherThemes, taType } = needs[kind].shape
	const main = mainTheme.safeParse(values.mainTheme).data
	const others = otherThemes.safeParse(values.otherThemes).data ?? []
	return {
		title: title.safeParse(values.title).data,
		themes: main && [main, ...others.filter((theme) => theme !== main)],
		taType: taType.safeParse(values.taType).data,
	}
}

type Quantities = { quantity?: number | null | undefined; minimumQuantity?: number | null | undefined }

/** A number that was left out is unknown, which empties its column. */
function knownOrNull(field: z.ZodType<number | undefined>, value: unknown): number | null | undefined {
	const read = field.safeParse(value)
	return read.success ? (read.data ?? null) : undefined
}

const quantityColumns: Record<Kind, (values: SectionValues) => Quantities> = {
	training(values) {
		const { participants, minimumParticipants } = training.shape
		return {
			quantity: knownOrNull(participants, values.participants),
			minimumQuantity: knownOrNull(minimumParticipants, values.minimumParticipants),
		}
	},
	equipment(values) {
		const checked = checkValues(values.lines, equipment.shape.lines)
		return checked.ok ? capacityAsked(checked.value) : {}
	},
	advisory(values) {
		const { quantity, minimumQuantity } = advisory.shape
		return {
			quantity: knownOrNull(quantity, values.quantity),
			minimumQuantity: knownOrNull(minimumQuantity, values.minimumQuantity),
		}
	},
}

type Save = SectionChange & { requestId: string; section: RequestSection }

/** Saves one section of a draft, complete or not, merged with what others have written in it meanwhile. */
export function saveRequestSection(actor: Actor, { requestId, ...change }: Save) {
	return withActor(actor, async (tx): Promise<SavedSection> => {
		const request = await lockDraft(tx, actor, requestId)
		return changeRequestSection(tx, request, change, actor)
	})
}

type StoredRequest = Pick<Request, 'id' | 'stateIso3' | 'answers' | 'answersRevision'>

/**
 * The same within a transaction that has locked the draft and changes more of it; `request` as it is stored now.
 * `editor` is who wrote the answers, unless it was noted when they did.
 */
export async function changeRequestSection(
	tx: Tx,
	request: StoredRequest,
	{ section, ...change }: Omit<Save, 'requestId'>,
	editor?: Actor,
): Promise<SavedSection> {
	const { answers, stored, conflicts } = changeSection(request.answers, requestSections[section], change)
	const answersRevision = await storeRequestAnswers(tx, request, { answers, sections: [section] }, editor)
	return { answersRevision, stored, conflicts }
}

/** Stores answers in which these sections were changed; `request` as it is stored now. Returns their revision. */
export async function storeRequestAnswers(
	tx: Tx,
	request: StoredRequest,
	{ answers, sections }: { answers: Answers; sections: readonly RequestSection[] },
	editor?: Actor,
): Promise<number> {
	const answersRevision = request.answersRevision + 1
	await tx.request.updateMany({
		where: { id: request.id },
		data: { answers, answersRevision, ...(sections.includes('about') && columnsOf(answers.about ?? {})) },
	})
	const edits = sections.map((place) => {
		return { place, fields: changedFields(request.answers[place], answers[place]) }
	})
	if (editor) await recordEdit(tx, editor, request, ...edits)
	return answersRevision
}

/** The columns that lists and filters read. An invalid value leaves its column unchanged. */
function columnsOf(values: SectionValues) {
	const { title, filingLanguage, classification } = about.shape
	return {
		title: title.safeParse(values.title).data,
		filingLanguage: filingLanguage.safeParse(values.filingLanguage).data,
		classification: classification.safeParse(values.classification).data,
	}
}

type SaveNeedSectionSave = SectionChange & { needId: string; section: NeedSection }

/** Saves one section of a need, complete or not, merged with what others have written in it meanwhile. */
export function saveNeedSection(actor: Actor, { needId, section, ...change }: SaveNeedSectionSave) {
	return withActor(actor, async (tx): Promise<SavedSection> => {
		const found = await tx.need.findUnique({ where: { id: needId }, select: { requestId: true } })
		if (!found) throw new DomainError('not-found')
		await lockDraft(tx, actor, found.requestId)
		const need = await tx.need.findUnique({ where: { id: needId } }) // again: now locked against other changes
		if (!need || !isSectionOf(need.kind, section)) throw new DomainError('not-found')
		return changeNeedSection(tx, need, { section, ...change }, actor)
	})
}

type StoredNeed = Pick<Need, 'id' | 'kind' | 'requestId' | 'stateIso3' | 'answers' | 'answersRevision'>

/** The same within a transaction that has locked the draft and changes more of it; `need` as it is stored now. */
export async function changeNeedSection(
	tx: Tx,
	need: StoredNeed,
	{ section, ...change }: Omit<SaveNeedSectionSave, 'needId'>,
	editor?: Actor,
): Promise<SavedSection> {
	const changed = changeSection(need.answers, needSectionOf(need.kind, section), change)
	const { answers, stored, conflicts } = changed
	const answersRevision = await storeNeedAnswers(tx, need, { answers, sections: [section] }, editor)
	return { answersRevision, stored, conflicts }
}

/** Stores answers in which these sections were changed; `need` as it is stored now. Returns their revision. */
export async function storeNeedAnswers(
	tx: Tx,
	{ id, kind, requestId, stateIso3, ...need }: StoredNeed,
	{ answers, sections }: { answers: Answers; sections: readonly NeedSection[] },
	editor?: Actor,
): Promise<number> {
	const answersRevision = need.answersRevision + 1
	const columns = sections.map((section) => needColumns(kind, section, answers[section] ?? {}))
	await tx.need.updateMany({
		where: { id },
		data: Object.assign({ answers, answersRevision, updatedAt: now() }, ...columns),
	})
	const edits = sections.map((section) => {
		return { place: placeOf(section, id), fields: changedFields(need.answers[section], answers[section]) }
	})
	if (editor) await recordEdit(tx, editor, { id: requestId, stateIso3 }, ...edits)
	if (sections.includes('equipment')) await storeLines(tx, { id, requestId, stateIso3, answers })
	return answersRevision
}
