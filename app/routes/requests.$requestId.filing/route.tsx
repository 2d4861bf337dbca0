import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { useRequestTabs } from '#app/components/record/use-request-tabs.ts'
import { translationWords } from '#app/components/translation/translated.tsx'
import { TranslatedPage } from '#app/components/translation/translation-bar.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { type Filing, getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { textsOfFiling } from '#app/domain/translations/page-texts.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { attachmentsAction } from '../requests.$requestId.draft.attachments/attachments-action.server.ts'
import { AttachmentsPanel } from '../requests.$requestId.draft.attachments/attachments-panel.tsx'
import { ClarifiedPanel, ReturnedPanel } from './changes-panel.tsx'
import { PointsPanel, placeOf } from './points-panel.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'requestTabs',
		'request',
		'draft',
		'codes',
		'events',
		'review',
		'attachments',
		'refusals',
		'clarification',
		'status.request',
		...translationWords(data),
	],
}

// After reading, the focal point decides here; the request's own page takes the step and shows the result.
const decidedHere = new Set(['endorse', 'returnForCorrection', 'clearAnswers', 'returnAnswers'])

export const loader = readingLoader(async ({ actor, params, request }) => {
	const requestId = idFrom(params.requestId)
	const language = languageOf(request, actor.language)
	const [filing, review, attachments] = await Promise.all([
		getFiling(actor, requestId, language),
		getReview(actor, requestId),
		listAttachments(actor, requestId),
	])
	const [clarified, translations] = await Promise.all([
		review ? null : getChanges(actor, requestId),
		findTranslations(actor, requestId, language, textsOfFiling(filing)),
	])
	const forms = eventForms(
		'request',
		filing.openTo.filter((type) => decidedHere.has(type)),
	)
	return { filing, review, clarified, forms, attachments, translations }
})

/** This action receives only files, such as the signed endorsement; steps are sent to the page of the request. */
export const action = attachmentsAction((requestId) => `/requests/${requestId}/filing`)

export default function FilingRoute() {
	const t = useTranslations('request.filing')
	const clearing = useTranslations('clarification')
	const { filing, review, clarified, forms, attachments, translations } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { id, reference, title, sections, needs } = filing
	const href = `/requests/${id}`
	const tabs = useRequestTabs({ id: id })
	return (
		<Page
			tabs={tabs}
			title={t('title')}
			lead={<p dir="auto">{title}</p>}
			breadcrumbs={[{ href, label: reference || title }]}
			actions={
				<LinkButton href={`${href}/filing.pdf`} tone="secondary">
					{t('pdf')}
				</LinkButton>
			}
		>
			{review && <PointsPanel requestId={id} points={review.points} mayEdit={review.mayEdit} />}
			{review?.returned && <ReturnedPanel returned={review.returned} />}
			{clarified && <ClarifiedPanel clarified={clarified} />}
			<FilingHead filing={filing} />
			<TranslatedPage translations={translations} of="filing">
				{sections.map((section) => (
					<FiledSection key={section.section} {...section} />
				))}
				{needs.map((need) => (
					<FiledNeed key={need.id} need={need} />
				))}
			</TranslatedPage>
			{(attachments.adds || attachments.files.length > 0) && (
				<AttachmentsPanel attachments={attachments} answer={answer} />
			)}
			{forms.length > 0 && (
				<Panel title={review ? t('decide') : clearing('clear')} id="steps">
					{!review && (
						<p>
							<a href={`${href}#questions`}>{clearing('readAnswers')}</a>
						</p>
					)}
					<EventPanel
						group="request"
						revision={filing.revision}
						forms={forms}
						foreseen={filing.foreseen}
						action={href}
					/>
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

function FiledNeed({ need: { id, rank, title, kind, sections } }: { need: Filing['needs'][number] }) {
	const t = useTranslations('request.needs')
	const codes = useTranslations('codes.kinds')
	const name = `\u2068${title || codes(kind)}\u2069`
	return (
		<>
			<h2>{t('name', { rank, title: name })}</h2>
			{sections.map((section) => (
				<FiledSection
					key={section.section}
					{...section}
					of={`${rank}. `}
					needId={id}
					id={placeOf({ needId: id, section: section.section })}
				/>
			))}
		</>
	)
}

type Section = Filing['sections'][number] | Filing['needs'][number]['sections'][number]

type FiledAt = { of?: string; id?: string; needId?: string | null }

/** One section as completed; `of` begins the title where several needs have the same sections. */
function FiledSection({ of = '', id, needId = null, ...told }: Section & FiledAt) {
	const t = useTranslations('draft')
	const empty = useTranslations('request.filing')
	const { section, fields, groups } = told
	return (
		<Panel title={of + t(`sections.${section}`)} id={id ?? `filed-${section}`}>
			{fields.length + groups.length === 0 && <p>{empty('empty')}</p>}
			<FiledAnswers {...told} translatedOf={needId} />
		</Panel>
	)
}
