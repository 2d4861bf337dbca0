import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { readFiling } from '#app/domain/core/read-filing.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'
import { isAsked } from '#app/forms/conditions.ts'
import { statedFields, statedGroups } from '#app/forms/field-specs.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import { attachmentsPath } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Attachment, Need } from '#prisma/generated/client.ts'
import { type Revised, withRevised } from './revised-answers.server.ts'
import { type KnownZeros, zerosKnown } from './settled-zeros.ts'

/**
 * The content of a submission as the one text that its hash is of: canonical JSON (see `canonicalJson`) of
 * `attachments` (name, sha256; by name), `authorityId`, `filingLanguage`, `needs` (kind, rank, sections; by rank),
 * `reference` (left out before there is one), `sections` and `stateIso3`. Only fields that were asked; other needs by
 * rank. `sha256` is of its UTF-8 bytes, in lower-case hexadecimal. `revised` includes the revised answers. `zeros` tells
 * which of its zeros are certain, see `withKnownZeros`.
 */
export async function filingContent(
	ask: Ask,
	requestId: string,
	revised: Revised = {},
): Promise<{ content: string; sha256: string; zeros: KnownZeros | null }> {
	const request = await readFiling(ask, requestId)
	const { reference, stateIso3, authorityId, filingLanguage } = request
	const needs = request.needs.map((need) => {
		return { ...need, answers: withRevised(need.answers, revised, need.id) }
	})
	const content = canonicalJson({
		stateIso3,
		authorityId,
		filingLanguage,
		reference: reference ?? undefined,
		sections: sectionsOf(requestSectionNames, withRevised(request.answers, revised)),
		needs: needs.map((need) => contentOf(need, needs)),
		attachments: request.attachments
			.filter(({ pending, leaving }) => (attachmentsPath in revised ? !leaving : !pending))
			.map(({ name, sha256 }) => ({ name, sha256 }))
			.sort(byNameAndHash),
	})
	const zeros = request.blanksAsZero ? zerosKnown(request.needs, revised) : null
	return { content, sha256: sha256Of(content), zeros }
}

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

type SaidNeed = Pick<Need, 'id' | 'rank' | 'kind'> & { answers: Answers }

function contentOf({ rank, kind, answers }: SaidNeed, needs: readonly SaidNeed[]) {
	const rankOf = (id: string) => needs.find((need) => need.id === id)?.rank
	const answered = sectionsOf(sectionsFor(kind), answers)
	const sections: Answers = {}
	for (const name of sectionsFor(kind)) sections[name] = withRanks(name, answered[name] ?? {}, rankOf)
	return { rank, kind, sections }
}

function sectionsOf(names: readonly (RequestSection | NeedSection)[], answers: Answers): Answers {
	return Object.fromEntries(names.map((name) => [name, askedOf(name, answers[name])]))
}

const askedOf = (name: RequestSection | NeedSection, values: SectionValues = {}): SectionValues =>
	Object.fromEntries(Object.entries(values).filter(([field]) => isAsked(name, field, values)))

// Not sorted by the database, whose text order depends on the machine.
const byNameAndHash = (one: Named, other: Named) => (keyOf(one) < keyOf(other) ? -1 : 1)
type Named = Pick<Attachment, 'name' | 'sha256'>
const keyOf = ({ name, sha256 }: Named) => `${name}\0${sha256}`

/** A section of a submission for reading: the answers it was asked for, in the order of the form. */
export function filedSection<Name extends RequestSection | NeedSection>(
	section: Name,
	{ shape }: { shape: z.ZodRawShape },
	values: SectionValues = {},
) {
	const filled = Object.entries(values).filter(([name]) => isAsked(section, name, values))
	const asked = withPhonesShown(Object.fromEntries(filled))
	return { section, fields: statedFields({ shape }, asked), groups: statedGroups({ shape }, asked) }
}

/** Other needs are named by their number, as their readers know them. */
export function withRanks(
	section: NeedSection,
	values: SectionValues = {},
	rankOf: (needId: string) => number | undefined,
): SectionValues {
	const named = (id: unknown) => String(rankOf(String(id)) ?? '')
	if (section === 'need' && values.dependsOn)
		return { ...values, dependsOn: [values.dependsOn].flat().map(named).filter(Boolean) }
	if (section === 'equipment' && values.trainingNeed)
		return { ...values, trainingNeed: named(values.trainingNeed) }
	return values
}

/**
 * The canonical text of the submission as submitted: its SHA-256 is the one in the receipt. For readers of the receipt;
 * not found for others.
 */
export function getFiledContent(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [filed] = await read(filedVersion, { requestId })
		if (!filed) throw new DomainError('not-found')
		await recordReading(read, { requestId, what: 'filed' })
		return filed
	})
}

const filedVersion = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('receipt')
		.innerJoin('submission_version as version', (of) =>
			of
				.onRef('version.request_id', '=', 'receipt.request_id')
				.onRef('version.sha256', '=', 'receipt.sha256')
				.on('version.cause', '=', 'submitted'),
		)
		.where('receipt.request_id', '=', requestId)
		.limit(1)
		.select(['receipt.reference', 'version.content']),
)

export type VersionCause = 'sent' | 'returned' | 'submitted' | 'clarified'

/** Saves the content of a submission as its next version. The step has locked the request's row before. */
export async function saveSubmissionVersion(
	tx: Tx,
	requestId: string,
	stateIso3: string,
	cause: VersionCause,
) {
	const { content, sha256 } = await filingContent(askIn(tx), requestId)
	await tx.$executeRaw`
		insert into submission_version (id, request_id, state_iso3, number, cause, content, sha256, created_at)
		select ${newId()}, ${requestId}, ${stateIso3}, count(*) + 1, ${cause}, ${content}, ${sha256}, ${now()}::timestamptz
		from submission_version where request_id = ${requestId}`
}
