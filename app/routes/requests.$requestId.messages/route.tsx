import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { preparedQuestion } from '#app/components/event/prepared-question.server.ts'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { RequestPage, writtenIn } from '#app/components/record/request-page.tsx'
import { TranslatedPage, translationWords } from '#app/components/translation/translated.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { type ConversationAddress, messagesPath } from '#app/domain/core/conversations.server.ts'
import { requestPages } from '#app/domain/core/request-head.server.ts'
import { getRequestedLocation } from '#app/domain/drafts/lock-draft.server.ts'
import { getMessages, type MessagesView } from '#app/domain/messages/get-messages.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { textsOfMessages } from '#app/domain/translations/translatable.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { threadMessage, threadNote } from '#app/forms/messages.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Problem, readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import { MessageForm, NotesPanel, type Sent } from './message-form.tsx'
import { MessageList } from './message-list.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'requestTabs',
		'messages',
		'refusals',
		'attachments.refused',
		...translationWords(data),
	],
}

/** The messages of the request, or with `?need=` those of one of its needs. */
function placeFrom(requestId: string | undefined, request: Request): ConversationAddress {
	const need = new URL(request.url).searchParams.get('need')
	return { requestId: idFrom(requestId), needId: need === null ? null : idFrom(need) }
}

export const loader = readingLoader(async ({ actor, params, request, read }) => {
	const place = placeFrom(params.requestId, request)
	const thread = await getMessages(actor, place)
	const texts = textsOfMessages(thread.messages, place.needId)
	const language = languageOf(request, actor.language)
	const translations = await findTranslations(actor, place.requestId, language, texts)
	const begun = await begunWith(actor, place, request)
	const pages = await requestPages(read, place.requestId)
	return { ...place, pages, formKey: newId(), thread, begun, translations }
})

/** With `?ask=` the message begins with questions that another page prepared. */
async function begunWith(actor: Actor, { requestId, needId }: ConversationAddress, request: Request) {
	const asked = new URL(request.url).searchParams.get('ask')
	return asked && needId ? preparedQuestion(asked, await getRequestedLocation(actor, requestId, needId)) : ''
}

export const action = signedInAction(async ({ actor, params, request, form }) => {
	const place = placeFrom(params.requestId, request)
	const sent = await write(actor, place, form)
	if (!('id' in sent)) return data({ errors: sent.errors, typed: sent.typed }, { status: 422 })
	return redirect(`${messagesPath(place)}#written-${sent.id}`, 303)
})

async function write(actor: Actor, place: ConversationAddress, form: FormData) {
	if (form.get('as') === 'note') {
		const note = parseForm(form, threadNote)
		return note.ok ? writeNote(actor, { ...place, ...note.value }) : note
	}
	const message = parseForm(form, threadMessage)
	return message.ok ? writeMessage(actor, { ...place, ...message.value }) : message
}

export default function MessagesRoute() {
	const t = useTranslations('messages')
	const { requestId, pages, needId, formKey, thread, begun, translations } = useLoaderData<typeof loader>()
	const { messages, notes, mentionable, mayWrite, need } = thread
	const refused = useRefused()
	const ofNeed = need && { href: `/requests/${requestId}/needs/${need.id}`, label: need.title }
	return (
		<RequestPage
			request={{
				...pages,
				title: thread.title,
				messages: writtenIn({ messages: messages.length, notes: notes?.length ?? null }),
			}}
			need={ofNeed}
			title={need ? t('titleOfNeed', { rank: needNumber(need) }) : t('title')}
			lead={<p>{t('lead')}</p>}
		>
			{refused && <NotSent {...refused} />}
			<TranslatedPage translations={translations} of="messages" needId={needId}>
				<MessageList messages={messages} mayWrite={mayWrite} requestId={requestId} />
			</TranslatedPage>
			{mayWrite && (
				<MessageForm formKey={formKey} ofOffice={notes !== null} refused={refused?.message} begun={begun} />
			)}
			{!needId && <NeedThreads requestId={requestId} needs={thread.needs} />}
			{notes && (
				<NotesPanel notes={notes} mentionable={mentionable} formKey={formKey} refused={refused?.note} />
			)}
		</RequestPage>
	)
}

type Refused = {
	message?: Sent
	note?: Sent
	problem?: Problem | undefined
}

/** The refused content, shown again in its form. */
function useRefused(): Refused | undefined {
	const answer = useActionData<typeof action>()
	if (!answer) return undefined
	const problem = 'problem' in answer ? answer.problem : undefined
	const { errors, typed } = 'problem' in answer ? answer.problem : answer
	const fromNote = String(typed.as) === 'note'
	return { [fromNote ? 'note' : 'message']: { errors, typed }, problem }
}

/** Shown at the top, where a page begins without JavaScript, with a link down to the form. */
function NotSent({ note, problem }: Refused) {
	const t = useTranslations('messages')
	const refusals = useTranslations('refusals')
	if (problem?.code === 'tooMany') return <WaitNotice problem={problem} />
	return (
		<Notice tone="danger" title={t('notSent')}>
			<p>
				{problem?.code === 'refused' ? (
					refusals('forbidden')
				) : (
					<a href={note ? '#note' : '#message'}>{t('toForm')}</a>
				)}
			</p>
		</Notice>
	)
}

type NeedThreadsProps = Pick<MessagesView, 'needs'> & { requestId: string }

/** Links from the messages of a request to those of its needs. */
function NeedThreads({ requestId, needs }: NeedThreadsProps) {
	const t = useTranslations('messages.needs')
	if (needs.length === 0) return null
	return (
		<Panel title={t('title')} id="needs">
			<ul>
				{needs.map(({ id, title, count, ...need }) => (
					<li key={id}>
						<a href={`/requests/${requestId}/messages?need=${id}`}>
							{t('link', { rank: needNumber(need), title: `\u2068${title}\u2069`, count })}
						</a>
					</li>
				))}
			</ul>
		</Panel>
	)
}
