import { createHash } from 'node:crypto'
import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { readFiling } from '#app/domain/core/read-filing.server.ts'
import { isAsked } from '#app/forms/conditions.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/sections.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Attachment, Need } from '#prisma/generated/client.ts'
import { withRanks } from './filed-section.ts'
import { type Revised, withRevised } from './revised-answers.server.ts'

/**
 * What a filing says, as the one text that its hash is of: canonical JSON (see `canonicalJson`) of `attachments`
 * (name, sha256; by name), `authorityId`, `filingLanguage`, `needs` (kind, rank, sections; by rank), `reference`
 * (left out before there is one), `sections` and `stateIso3`. Only fields that were asked for; other needs by rank.
 * `sha256` is of its UTF-8 bytes, in lower-case hexadecimal. `revised` is what it would say with answers written anew.
 */
export async function filingContent(
	tx: Tx,
	requestId: string,
	revised: Revised = {},
): Promise<{ content: string; sha256: string }> {
	const request = await readFiling(tx, requestId)
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
		attachments: request.attachments.map(({ name, sha256 }) => ({ name, sha256 })).sort(byNameAndHash),
	})
	return { content, sha256: sha256Of(content) }
}

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

type SaidNeed = Pick<Need, 'id' | 'rank' | 'kind'> & { answers: Answers }

function contentOf({ rank, kind, answers }: SaidNeed, needs: readonly SaidNeed[]) {
	const rankOf = (id: string) => needs.find((need) => need.id === id)?.rank
	const sections = sectionsOf(sectionsFor(kind), answers)
	const named = Object.entries(sections).map(([name, values]) => {
		return [name, withRanks(name as NeedSection, values, rankOf)]
	})
	return { rank, kind, sections: Object.fromEntries(named) as Answers }
}

function sectionsOf(names: readonly (RequestSection | NeedSection)[], answers: Answers): Answers {
	return Object.fromEntries(names.map((name) => [name, askedOf(name, answers[name])]))
}

const askedOf = (name: RequestSection | NeedSection, values: SectionValues = {}): SectionValues =>
	Object.fromEntries(Object.entries(values).filter(([field]) => isAsked(name, field, values)))

// Not by the database: its order of texts hangs on where it runs.
const byNameAndHash = (one: Named, other: Named) => (keyOf(one) < keyOf(other) ? -1 : 1)
type Named = Pick<Attachment, 'name' | 'sha256'>
const keyOf = ({ name, sha256 }: Named) => `${name}\0${sha256}`
