import { redirect } from '@remix-run/node'
import { phonesOf } from '#app/domain/core/phone-numbers.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { isRequestSection } from '#app/forms/section-names.ts'
import { requestSections } from '#app/forms/sections.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAnswer } from '#app/platform/http/signed-in.server.ts'
import { autosaveSection } from './requests.$requestId.draft.$section/save-section.server.ts'

export const loader = () => redirect('/requests')

/** Saves a section of a draft while its page stays open. */
export const action = signedInAnswer(async ({ actor, params, form }) => {
	const { section = '' } = params
	if (!isRequestSection(section)) throw new DomainError('not-found')
	const requestId = idFrom(params.requestId)
	return autosaveSection(
		form,
		{
			section: requestSections[section],
			save: (change) => saveRequestSection(actor, { requestId, section, ...change }),
			phones: await phonesOf(actor, requestSections[section]),
		},
		now().toISOString(),
	)
})
