import { redirect } from '@remix-run/node'
import { phonesOf } from '#app/domain/core/phone-numbers.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { isSectionOf } from '#app/forms/section-names.ts'
import { needSectionOf } from '#app/forms/sections.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAnswer } from '#app/platform/http/signed-in.server.ts'
import { autosaveSection } from './requests.$requestId.draft.$section/save-section.server.ts'

export const loader = () => redirect('/requests')

/** Saves a section of a need while its page stays open. */
export const action = signedInAnswer(async ({ actor, params, form }) => {
	const { section = '' } = params
	const { needs } = await getDraft(actor, idFrom(params.requestId))
	const need = needs.find(({ id }) => id === params.needId)
	if (!need || !isSectionOf(need.kind, section)) throw new DomainError('not-found')
	return autosaveSection(
		form,
		{
			section: needSectionOf(need.kind, section),
			save: (change) => saveNeedSection(actor, { needId: need.id, section, ...change }),
			phones: await phonesOf(actor, needSectionOf(need.kind, section)),
		},
		now().toISOString(),
	)
})
