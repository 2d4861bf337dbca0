import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { SchemaLoader } from '#app/components/use-checked-submit.ts'
import { getDraft } from '#app/domain/get-draft.server.ts'
import { saveRequestSection } from '#app/domain/save-request-section.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import {
	isRequestSection,
	type RequestSection,
	requestSectionNames,
	requestSections,
} from '#app/forms/sections.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { AboutSection } from './about-section.tsx'
import { codeListsOf } from './code-lists.server.ts'
import { type Authority, InstitutionSection } from './institution-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { saveSection } from './save-section.server.ts'
import { SectionPage } from './section-page.tsx'
import { SituationSection } from './situation-section.tsx'

export const handle = { words: ['draft', 'codes', 'refusals'] as const }

export const loader = signedInLoader(async ({ actor, params }) => {
	const { section = '' } = params
	if (!isRequestSection(section)) throw new DomainError('not-found')
	const { id, title, status, answersRevision, answers, authority } = await getDraft(
		actor,
		idFrom(params.requestId),
	)
	if (status !== 'draft') throw redirect(`/requests/${id}`)
	const codeLists = codeListsOf(requestSections[section])
	return { id, title, section, answersRevision, stored: answers[section] ?? {}, authority, codeLists }
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const { section = '' } = params
	const requestId = idFrom(params.requestId)
	if (!isRequestSection(section)) throw new DomainError('not-found')
	const back = `/requests/${requestId}/draft`
	const following = requestSectionNames[requestSectionNames.indexOf(section) + 1]
	return saveSection(form, {
		schema: requestSections[section],
		save: (values, answersRevision) =>
			saveRequestSection(actor, { requestId, section, values, answersRevision }),
		back,
		next: following ? `${back}/${following}` : back,
	})
})

const schemas: Record<RequestSection, SchemaLoader> = {
	about: () => import('#app/forms/sections/about.ts').then(({ about }) => about),
	institution: () => import('#app/forms/sections/institution.ts').then(({ institution }) => institution),
	situation: () => import('#app/forms/sections/situation.ts').then(({ situation }) => situation),
	rights: () => import('#app/forms/sections/rights.ts').then(({ rights }) => rights),
}

const fields: Record<RequestSection, (authority: Authority) => ReactNode> = {
	about: () => <AboutSection />,
	institution: (authority) => <InstitutionSection authority={authority} />,
	situation: () => <SituationSection />,
	rights: () => <RightsSection />,
}

export default function RequestSectionRoute() {
	const { id, title, section, answersRevision, authority, ...held } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const draft = { href: `/requests/${id}/draft`, answersRevision }
	return (
		<SectionPage {...held} {...{ section, draft, answer }} of={title} schema={schemas[section]}>
			{fields[section](authority)}
		</SectionPage>
	)
}
