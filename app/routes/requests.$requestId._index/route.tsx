import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { preparedQuestion } from '#app/components/event/prepared-question.server.ts'
import { NextAction } from '#app/components/event/steps-ahead.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { activityWords } from '#app/components/record/latest-activity.tsx'
import { useRequestTabs, writtenIn } from '#app/components/record/request-page.tsx'
import { sinceWords } from '#app/components/record/since-look.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { translationWords } from '#app/components/translation/translated.tsx'
import type { Unlockable } from '#app/domain/clarifications/unlocked-section.server.ts'
import { getRequestPage, type RequestPage } from '#app/domain/record-pages/get-request-page.server.ts'
import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { PROPOSE } from './decide-panel.tsx'
import { NextNeedAction } from './next-panel.tsx'
import { RequestAside } from './request-aside.tsx'
import { StatusSentence, useRequestFacts } from './request-overview.tsx'
import { RequestPanels } from './request-panels.tsx'
import { unlockedWords } from './unlock-fields.tsx'

/** Loaded only for the responsible officer. */
const returnedWords = (data: unknown): WordsPath[] =>
	loaded<{ returned?: unknown[] }>(data)?.returned?.length ? ['undeliverable.list'] : []

/** Loaded for whoever decides on the needs. */
function evidenceWords(data: unknown): WordsPath[] {
	const needs = loaded<Pick<RequestPage, 'evidence'>>(data)?.evidence?.needs
	if (!needs) return []
	const kinds = new Set(needs.map(({ kind }) => kind))
	const ofRequest = ['about', 'institution', 'situation', 'rights', 'need', 'sections', 'excluded'] as const
	return [
		...[...ofRequest, ...kinds].map((name) => `draft.${name}` as const),
		'attachments.title',
		'bundles.earlier',
		'bundles.overlap',
		'needTabs',
	]
}

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'request',
		'requestTabs',
		'stages',
		...activityWords,
		...sinceWords(data),
		'work.landing',
		'status',
		'codes',
		'matching.units',
		'refusals',
		'receipt.panel',
		'jointNeeds.tag',
		'versions.notice',
		'processingTime',
		'charts',
		'dueDiligence.open',
		'clarification',
		...returnedWords(data),
		...translationWords(data),
		...evidenceWords(data),
		...unlockedWords(loaded<{ unlockable?: Unlockable[] }>(data)?.unlockable ?? []),
	],
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const query = new URL(request.url).searchParams
	// With `?ask=` and `?need=` the form contains questions to the State that another page prepared.
	const [asked, need] = [query.get('ask'), query.get('need')]
	const { questioned, ...page } = await getRequestPage(actor, idFrom(params.requestId), {
		language: languageOf(request, actor.language),
		questionedNeed: asked && need ? idFrom(need) : null,
	})
	const { openTo, unlocked } = page.request
	// A draft is sent from its task list, and answers with changes from the page of the unlocked sections.
	const elsewhere = ['sendForEndorsement', unlocked > 0 ? 'answerClarification' : '']
	return {
		...page,
		asked:
			asked && questioned ? { needId: questioned.needId, text: preparedQuestion(asked, questioned) } : null,
		forms: eventForms(
			'request',
			openTo.filter((type) => !elsewhere.includes(type)),
		),
	}
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const requestId = idFrom(params.requestId)
	const { revision, event } = parseEvent('request', form)
	await advanceRequest(actor, { requestId, revision, event })
	return redirect(await pathAfterStep(actor, request, `/requests/${requestId}`), 303)
})

export default function RequestRoute() {
	const common = useTranslations('common')
	const names = useTranslations('requestTabs')
	const { asked, forms, ...page } = useLoaderData<typeof loader>()
	const { request, clocks, written } = page
	const problem = useActionData<typeof action>()?.problem
	const { id, reference, title } = request
	const facts = useRequestFacts(request, clocks)
	const tabs = useRequestTabs({
		id,
		messages: writtenIn(written),
		mayReadMessages: written !== null,
		mayOpenCase: request.mayOpenCase,
	})
	return (
		<Page
			title={title || reference || names('untitled')}
			lead={<StatusSentence line={request.line} />}
			breadcrumbs={[{ href: '/requests', label: common('navigation.requests') }]}
			reference={reference}
			actions={
				request.waitsForViewer ? (
					<NextAction
						group="request"
						ahead={request.ahead}
						forms={forms}
						elsewhere={{ [PROPOSE]: '#decide' }}
					/>
				) : (
					<NextNeedAction request={request} />
				)
			}
			facts={facts}
			tabs={tabs}
			aside={<RequestAside page={page} asked={asked} forms={forms} problem={problem} />}
		>
			<WorkRunNotice />
			<ProblemNotice problem={problem} forms={forms} />
			<RequestPanels page={page} problem={problem} />
		</Page>
	)
}
