import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { SectionFields } from '#app/components/filing/section-fields.tsx'
import type { SchemaLoader } from '#app/components/form/use-checked-submit.ts'
import { SharingTable } from '#app/components/record/sharing-table.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { leadOf } from '#app/domain/core/lead-institution.server.ts'
import { phonesOf, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { confirmSection } from '#app/domain/drafts/copied-sections.server.ts'
import { draftOutline } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { fieldSpecs, withCallingCode } from '#app/forms/field-specs.ts'
import { isRequestSection, type RequestSection, requestSectionNames } from '#app/forms/section-names.ts'
import { requestSections, startingValues } from '#app/forms/sections.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { codeListsOf } from '../../forms/field-specs.ts'
import { TypedTooLate } from './conflict-notice.tsx'
import { saveSection } from './save-section.server.ts'
import { SectionList } from './section-list.tsx'
import { SectionPage } from './section-page.tsx'
import { sectionWords } from './section-words.ts'

export const handle = { hydrated: true, words: ({ data }: { data: unknown }) => sectionWords(data) }

export const loader = readingLoader(async ({ actor, params }) => {
	const { section = '' } = params
	if (!isRequestSection(section)) throw new DomainError('not-found')
	const [draft, { callingCode }] = await Promise.all([
		getDraft(actor, idFrom(params.requestId)),
		phonesOf(actor, requestSections[section]),
	])
	const { id, title, status, answers, authority } = draft
	if (status !== 'draft') throw redirect(`/requests/${id}`)
	const stored = withPhonesShown(answers[section])
	const { institutionType } = leadOf(answers, authority)
	const start = startingValues(section, { stored: answers[section], institutionType })
	const codeLists = codeListsOf(requestSections[section])
	const fields = withCallingCode(fieldSpecs(requestSections[section].shape), callingCode)
	const { outline, unfinished } = draftOutline(draft, section)
	const copied = draft.copied.find(({ place }) => place === section) ?? null
	return {
		id,
		title,
		section,
		stored: stored ?? {},
		authority,
		codeLists,
		fields,
		start,
		unfinished,
		outline,
		copied,
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const { section = '' } = params
	const requestId = idFrom(params.requestId)
	if (!isRequestSection(section)) throw new DomainError('not-found')
	const back = `/requests/${requestId}/draft`
	const following = requestSectionNames[requestSectionNames.indexOf(section) + 1]
	return saveSection(form, {
		section: requestSections[section],
		phones: await phonesOf(actor, requestSections[section]),
		save: (change) => saveRequestSection(actor, { requestId, section, ...change }),
		here: `${back}/${section}`,
		back,
		confirm: () => confirmSection(actor, { requestId, section }),
		next: following ? `${back}/${following}` : back,
	})
})

const schemas: Record<RequestSection, SchemaLoader> = {
	about: () => import('#app/forms/sections/about.ts').then(({ about }) => about.schema),
	institution: () =>
		import('#app/forms/sections/institution.ts').then(({ institution }) => institution.schema),
	situation: () => import('#app/forms/sections/situation.ts').then(({ situation }) => situation.schema),
	rights: () => import('#app/forms/sections/rights.ts').then(({ rights }) => rights.schema),
}

export const ErrorBoundary = TypedTooLate

export default function RequestSectionRoute() {
	const { id, title, section, authority, fields, unfinished, outline, ...held } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const draft = { href: `/requests/${id}/draft` }
	return (
		<SectionPage
			{...held}
			section={section}
			draft={draft}
			answer={answer}
			of={title}
			schema={schemas[section]}
			aside={<SectionList outline={outline} href={draft.href} section={section} />}
		>
			{section === 'institution' && <AuthorityPanel authority={authority} />}
			<SectionFields
				section={section}
				fields={fields}
				unfinished={unfinished}
				below={section === 'about' ? { consent: <SharingTable isFolded /> } : {}}
			/>
		</SectionPage>
	)
}

type Authority = { name: string; institutionType: string; address: string }

/** The institution of the account, which leads unless the State names another. */
export function AuthorityPanel({ authority }: { authority: Authority }) {
	const t = useTranslations('draft.institution')
	const codes = useSay('codes.institutionTypes')
	return (
		<Panel title={t('authority')}>
			<p>{t('authorityHint')}</p>
			<FactList
				items={[
					{ label: t('authority'), value: <UserText>{authority.name}</UserText> },
					{ label: t('authorityType'), value: codes(authority.institutionType) },
					{ label: t('authorityAddress'), value: <UserText block>{authority.address}</UserText> },
				]}
			/>
		</Panel>
	)
}
