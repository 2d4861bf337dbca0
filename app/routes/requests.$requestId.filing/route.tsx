import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event-panel.tsx'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Page } from '#app/components/page.tsx'
import { Panel } from '#app/components/panel.tsx'
import { Reference } from '#app/components/reference.tsx'
import { UserText } from '#app/components/user-text.tsx'
import { type Filing, getFiling } from '#app/domain/get-filing.server.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { FiledSection } from './filed-section.tsx'

export const handle = { words: ['request', 'draft', 'codes', 'events'] as const }

// Read to the end, the focal point decides here; the request's own page takes the step and tells what came of it.
const decidedHere = new Set(['endorse', 'returnForCorrection'])

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const filing = await getFiling(actor, idFrom(params.requestId), languageOf(request, actor.language))
	const forms = eventForms(
		'request',
		filing.openTo.filter((type) => decidedHere.has(type)),
	)
	return { filing, forms }
})

/** The steps are sent to the page of the request; whoever comes here with a form is shown the filing. */
export const action = ({ params }: { params: { requestId?: string } }) =>
	redirect(`/requests/${params.requestId}/filing`, 303)

export default function FilingRoute() {
	const t = useTranslations('request.filing')
	const { filing, forms } = useLoaderData<typeof loader>()
	const { id, reference, title, sections, needs } = filing
	const href = `/requests/${id}`
	return (
		<Page
			title={t('title')}
			lead={<p dir="auto">{title}</p>}
			breadcrumbs={[{ href, label: reference || title }]}
		>
			<FilingHead filing={filing} />
			{sections.map((section) => (
				<FiledSection key={section.section} {...section} />
			))}
			{needs.map((need) => (
				<FiledNeed key={need.id} need={need} />
			))}
			{forms.length > 0 && (
				<Panel title={t('decide')} id="steps">
					<EventPanel group="request" revision={filing.revision} forms={forms} action={href} />
				</Panel>
			)}
		</Page>
	)
}

function FilingHead({ filing: { reference, state, authority, submittedAt } }: { filing: Filing }) {
	const t = useTranslations('request.overview')
	const codes = useTranslations('codes')
	const type = `institutionTypes.${authority.institutionType}` as Parameters<typeof codes>[0]
	return (
		<Panel title={t('whose')}>
			<FactList
				items={[
					{ label: t('reference'), value: reference ? <Reference>{reference}</Reference> : t('noReference') },
					{ label: t('state'), value: state },
					{ label: t('authority'), value: <UserText>{authority.name}</UserText> },
					{ label: t('institutionType'), value: codes(type) },
					{ label: t('address'), value: <UserText block>{authority.address}</UserText> },
					...(submittedAt ? [{ label: t('submittedOn'), value: <LocalDate value={submittedAt} /> }] : []),
				]}
			/>
		</Panel>
	)
}

function FiledNeed({ need: { rank, title, kind, sections } }: { need: Filing['needs'][number] }) {
	const t = useTranslations('request.needs')
	const codes = useTranslations('codes.kinds')
	const name = `\u2068${title || codes(kind)}\u2069`
	return (
		<>
			<h2>{t('name', { rank, title: name })}</h2>
			{sections.map((section) => (
				<FiledSection key={section.section} {...section} of={`${rank}. `} />
			))}
		</>
	)
}
