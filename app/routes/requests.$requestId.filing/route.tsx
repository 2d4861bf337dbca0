import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { RequestPage } from '#app/components/record/request-page.tsx'
import { useWorkRun } from '#app/components/record/work-run.tsx'
import { TranslatedPage, translationWords } from '#app/components/translation/translated.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { findLook, knownUntil } from '#app/domain/core/last-look.server.ts'
import { requestPages } from '#app/domain/core/request-head.server.ts'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { type Changes, getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { textsOfFiling } from '#app/domain/translations/translatable.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { attachmentsAction } from '../requests.$requestId.draft.attachments/attachments-action.server.ts'
import { AttachmentsPanel } from '../requests.$requestId.draft.attachments/attachments-panel.tsx'
import { ClarifiedPanel, ReturnedPanel } from './changes-panel.tsx'
import { FiledNeed, FiledSection, FilingHead, SectionLinks } from './filed-sections.tsx'
import { PointsPanel } from './points-panel.tsx'

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

export const loader = readingLoader(async ({ actor, params, request, read }) => {
	const requestId = idFrom(params.requestId)
	const language = languageOf(request, actor.language)
	const [filing, review, attachments] = await Promise.all([
		getFiling(actor, requestId, language),
		getReview(actor, requestId),
		listAttachments(actor, requestId),
	])
	const [pages, clarified, look, translations] = await Promise.all([
		requestPages(read, requestId),
		review ? null : getChanges(actor, requestId),
		review ? null : findLook(read, actor, { kind: 'request', id: requestId }),
		findTranslations(actor, requestId, language, textsOfFiling(filing)),
	])
	const forms = eventForms(
		'request',
		filing.openTo.filter((type) => decidedHere.has(type)),
	)
	const isWhole = new URL(request.url).searchParams.get('print') === '1'
	const changed = changedAnswers(clarified, knownUntil(look))
	return { pages, filing, review, clarified, changed, forms, attachments, translations, isWhole }
})

/** The answers that were changed after the reader's last visit: of which need, in which section, in which field. */
function changedAnswers(changes: Changes | null, known: Date | null) {
	if (!changes?.at || !known || changes.at <= known) return []
	return changes.changes.map(({ rank, section, field }) => ({ rank, section, field }))
}

/** This action receives only files, such as the signed endorsement; steps are sent to the page of the request. */
export const action = attachmentsAction((requestId) => `/requests/${requestId}/filing`)

export default function FilingRoute() {
	const t = useTranslations('request.filing')
	const clearing = useTranslations('clarification')
	const onTheWay = useWorkRun()
	const { filing, review, clarified, forms, attachments, ...page } = useLoaderData<typeof loader>()
	const { translations, isWhole, changed } = page
	const changedIn = (ofNeed: number | null) => changed.filter(({ rank }) => rank === ofNeed)
	const answer = useActionData<typeof action>()
	const { id, title, sections, needs } = filing
	const href = `/requests/${id}`
	const hasFiles = Boolean(attachments.adds) || attachments.files.length > 0
	const decide = review ? t('decide') : clearing('clear')
	return (
		<RequestPage
			request={{ ...page.pages, title }}
			title={t('title')}
			actions={
				<>
					{!isWhole && (
						<LinkButton href={`${href}/filing?print=1`} tone="secondary">
							{t('whole')}
						</LinkButton>
					)}
					<LinkButton href={`${href}/filing.pdf`} tone="secondary">
						{t('pdf')}
					</LinkButton>
				</>
			}
			aside={<SectionLinks filing={filing} hasFiles={hasFiles} decide={forms.length > 0 ? decide : null} />}
		>
			{review && <PointsPanel requestId={id} {...review} />}
			{review?.returned && <ReturnedPanel returned={review.returned} />}
			{clarified && <ClarifiedPanel clarified={clarified} />}
			<FilingHead filing={filing} isOpen />
			<TranslatedPage translations={translations} of="filing">
				{sections.map((section) => (
					<FiledSection key={section.section} {...section} isOpen={isWhole} changed={changedIn(null)} />
				))}
				{needs.map((need) => (
					<FiledNeed key={need.id} need={need} isOpen={isWhole} changed={changedIn(need.rank)} />
				))}
			</TranslatedPage>
			{hasFiles && <AttachmentsPanel attachments={attachments} answer={answer} />}
			{forms.length > 0 && (
				<Panel title={decide} id="steps" isNext>
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
						action={onTheWay(href)}
					/>
				</Panel>
			)}
		</RequestPage>
	)
}
