import { redirect } from '@remix-run/node'
import { saveUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import { phonesOf } from '#app/domain/core/phone-numbers.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { sectionAt } from '#app/forms/sections.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAnswer } from '#app/platform/http/signed-in.server.ts'
import { autosaveSection } from './requests.$requestId.draft.$section/save-section.server.ts'

export const loader = () => redirect('/requests')

/** Saves the unlocked answers of a section while its page stays open. */
export const action = signedInAnswer(async ({ actor, params, form }) => {
	const { place = '' } = params
	const requestId = idFrom(params.requestId)
	const section = sectionAt(place)
	if (!section) throw new DomainError('not-found')
	return autosaveSection(
		form,
		{
			section,
			save: (change) => saveUnlockedSection(actor, { requestId, place, ...change }),
			phones: await phonesOf(actor, section),
		},
		now().toISOString(),
	)
})
