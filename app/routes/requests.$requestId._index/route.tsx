import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { preparedQuestion } from '#app/components/event/prepared-question.server.ts'
import { NextAction } from '#app/components/event/steps-ahead.tsx'
import { ProblemNotice, UnreadableNotice } from '#app/components/form/problem-notice.tsx'

import { Page } from '#app/components/layout/page.tsx'
import { ReturnedList, type ReturnedRow } from '#app/components/mail/returned-mail.tsx'
import { activityWords, LatestActivity } from '#app/components/record/latest-activity.tsx'
import { useRequestTabs, writtenIn } from '#app/components/record/request-page.tsx'
import { SinceLook, sinceWords } from '#app/components/record/since-look.tsx'
import { RequestStageLine } from '#app/components/record/stage-line.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { TranslatedPage, translationWords } from '#app/components/translation/translated.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { listUnlockable, type Unlockable } from '#app/domain/clarifications/unlocked-section.server.ts'
import { getClocks } from '#app/domain/clocks/get-clocks.server.ts'
import { getRequestedLocation } from '#app/domain/drafts/lock-draft.server.ts'
import { countMessages } from '#app/domain/messages/find-conversation.server.ts'
import { listReturnedLetters } from '#app/domain/notifications/undeliverable-emails.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { getReopening } from '#app/domain/requests/get-case.server.ts'
import { getRequest, type RequestView } from '#app/domain/requests/get-request.server.ts'
import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { type Changes, getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { findReceipt } from '#app/domain/submissions/receipt.server.ts'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { textsOfQuestions } from '#app/domain/translations/translatable.server.ts'
import { pathAfterStep } from '#app/domain/work/list-work.server.ts'
import { listOfficers } from '#app/domain/workload/list-officers.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { permissionOf } from '#workflows/charts.ts'
import { needNumber } from '#workflows/need/number.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { ClocksPanel, TimePart } from './clocks-panel.tsx'
import { ClosurePanel, DecisionsPanel, ReopeningPanel } from './decisions-panel.tsx'
import { NeedsTable } from './needs-table.tsx'
import { NextPanel, TurnNotice } from './next-panel.tsx'
import { MessagesPanel, QuestionsPanel } from './questions-panel.tsx'
import { PeoplePart, ReceiptPanel, StatusSentence, useRequestFacts } from './request-overview.tsx'

import { StepsPanel } from './steps-panel.tsx'

import { unlockedWords } from './unlock-fields.tsx'

/** Loaded only for the responsible officer. */
const returnedWords = (data: unknown): WordsPath[] =>
	(data as { returned?: unknown[] } | undefined)?.returned?.length ? ['undeliverable.list'] : []

/** Undeliverable e-mails about this request. */
const ReturnedNotice = ({ rows }: { rows: readonly ReturnedRow[] }) => rows.length > 0 && <Told rows={rows} />

function Told({ rows }: { rows: readonly ReturnedRow[] }) {
	const t = useTranslations('undeliverable.list')
	return (
		<Notice tone="warning" title={t('title')}>
			<ReturnedList rows={rows} />
		</Notice>
	)
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
		...unlockedWords((data as { unlockable?: Unlockable[] } | undefined)?.unlockable ?? []),
	],
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const id = idFrom(params.requestId)
	const language = languageOf(request, actor.language)
	const [found, counted, changed, receipt, clocks, returned, asked, since] = await Promise.all([
		getRequest(actor, id, language),
		countMessages(actor, { requestId: id, needId: null }),
		getChanges(actor, id),
		findReceipt(actor, id),
		getClocks(actor, id, language),
		listReturnedLetters(actor, language, id),
		askedIn(actor, id, new URL(request.url).searchParams),
		changesSinceLook(actor, { kind: 'request', id }),
	])
	const { openTo } = found
	// A draft is sent from its task list, and answers with changes from the page of the unlocked sections.
	const elsewhere = ['sendForEndorsement', found.unlocked > 0 ? 'answerClarification' : '']
	const offered = openTo.filter((type) => !elsewhere.includes(type))
	// An officer who takes a request over chooses no other.
	const choosesOfficer = openTo.some(
		(type) => type !== 'takeOver' && permissionOf('request', type)?.givesOfficer,
	)
	const [reopening, officers, unlockable, translations] = await Promise.all([
		hasEnded(found.status) ? getReopening(actor, id) : null,
		choosesOfficer ? listOfficers(actor, id) : [],
		openTo.includes('askClarification') ? listUnlockable(actor, id) : [],
		findTranslations(actor, id, language, textsOfQuestions(found.questions)),
	])
	return {
		asked,
		request: found,
		forms: eventForms('request', offered),
		translations,
		officers,
		reopening,
		unlockable,
		changed: found.reference ? changed !== null : false,
		receipt,
		clocks,
		written: found.reference ? counted : null,
		returned,
		since: since && { ...since, answers: answersSince(changed, since.since) },
	}
})

/** How many answers a State has changed since then. */
const answersSince = (changed: Changes | null, since: Date) =>
	changed?.at && changed.at > since ? changed.changes.length : 0

/** With `?ask=` and `?need=` the form contains questions to the State that another page prepared. */
async function askedIn(actor: Actor, requestId: string, query: URLSearchParams) {
	const [asked, need] = [query.get('ask'), query.get('need')]
	if (!asked || !need) return null
	const place = await getRequestedLocation(actor, requestId, idFrom(need))
	return { needId: place.needId, text: preparedQuestion(asked, place) }
}

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const requestId = idFrom(params.requestId)
	const { revision, event } = parseEvent('request', form)
	await advanceRequest(actor, { requestId, revision, event })
	return redirect(await pathAfterStep(actor, request, `/requests/${requestId}`), 303)
})

export default function RequestRoute() {
	const common = useTranslations('common')
	const names = useTranslations('requestTabs')
	const { asked, request, forms, translations, ...panels } = useLoaderData<typeof loader>()
	const { officers, reopening, unlockable, changed, receipt, clocks, written, returned, since } = panels
	const problem = useActionData<typeof action>()?.problem
	const { id, reference, title } = request
	const facts = useRequestFacts(request, clocks)
	const tabs = useRequestTabs({
		id,
		messages: writtenIn(written),
		mayOpenCase: request.mayOpenCase,
	})
	return (
		<Page
			title={title || reference || names('untitled')}
			lead={<StatusSentence line={request.line} />}
			breadcrumbs={[{ href: '/requests', label: common('navigation.requests') }]}
			reference={reference}
			actions={request.waitsForViewer && <NextAction group="request" ahead={request.ahead} forms={forms} />}
			facts={facts}
			tabs={tabs}
			aside={
				<>
					<TurnNotice request={request} changed={changed} />
					<StepsPanel
						asked={asked}
						request={request}
						forms={forms}
						officers={officers}
						unlockable={unlockable}
						problem={problem}
					/>
					<TimePart clocks={clocks} />
					<PeoplePart request={request} />
					<ReceiptPanel requestId={id} receipt={receipt} />
					<LatestActivity entries={request.activity} href={`/requests/${id}/history`} since={since?.since} />
				</>
			}
		>
			<WorkRunNotice />
			<ProblemNotice problem={problem} forms={forms} />
			<UnreadableNotice readable={request.readable} />
			<ReturnedNotice rows={returned} />
			<RequestStageLine stages={request.stages} due={clocks.whole?.running?.dueOn ?? null} />
			<SinceLook since={since} requestId={id} needs={request.needs.map(numbered)} />
			<NeedsTable request={request} clocks={clocks} />
			<ClosurePanel closure={request.closure} />
			<ReopeningPanel requestId={id} reopening={reopening} />
			<DecisionsPanel decisions={request.decisions} />
			<TranslatedPage translations={translations} of="questions">
				<QuestionsPanel questions={request.questions} />
			</TranslatedPage>
			<NextPanel request={request} />
			<ClocksPanel requestId={id} clocks={clocks} />
			<MessagesPanel messages={request.messages} />
		</Page>
	)
}

const numbered = (need: RequestView['needs'][number]) => ({ id: need.id, number: needNumber(need) })
