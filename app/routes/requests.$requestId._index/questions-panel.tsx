import { useTranslations } from 'use-intl/react'
import { Translated } from '#app/components/translation/translated.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import styles from './request-page.module.css'

type Question = RequestView['questions'][number]

/** The questions to the State, and its answers. */
export function QuestionsPanel({ questions }: Pick<RequestView, 'questions'>) {
	const t = useTranslations('request.questions')
	if (questions.length === 0) return null
	return (
		<Panel title={t('title')} id="questions">
			<ol className={styles.said}>
				{questions.map((question, index) => (
					<li key={question.id}>
						<AskedQuestion question={question} number={index + 1} />
					</li>
				))}
			</ol>
		</Panel>
	)
}

function AskedQuestion({ question, number }: { question: Question; number: number }) {
	const t = useTranslations('request.questions')
	const codes = useSay('codes')
	const { id, text, rank, reasonCode, askedAt, dueAt, answer, answeredAt } = question
	const ground = codes(`clarificationReasons.${reasonCode}`)
	return (
		<>
			<h3>
				{t('number', { number })}
				{rank !== null && ` (${t('need', { rank })})`}
			</h3>
			<p className={styles.note}>
				{ground}. {t.rich('asked', { when: () => <LocalDate value={askedAt} /> })}
			</p>
			<p>
				<UserText block>{text}</UserText>
			</p>
			<Translated place={`question.${id}`} />
			<p className={styles.note}>
				{answeredAt
					? t.rich('answered', { when: () => <LocalDate value={answeredAt} /> })
					: t.rich('open', { when: () => <LocalDate value={dueAt} /> })}
			</p>
			{answer && (
				<blockquote className={styles.quote}>
					<UserText block>{answer}</UserText>
					<Translated place={`answer.${id}`} />
				</blockquote>
			)}
		</>
	)
}

/** The e-mails about the request that the reader was sent. */
export function MessagesPanel({ messages }: Pick<RequestView, 'messages'>) {
	const t = useTranslations('request.messages')
	return (
		<Fold title={t('title')} id="messages" isAside>
			{messages.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('caption')}
					captionHidden
					head={[t('subject'), t('date'), t('status')]}
					rows={messages.map(({ id, subject, status, createdAt, sentAt }) => [
						subject ? <UserText key={id}>{subject}</UserText> : t('notWritten'),
						<LocalDate key={id} value={sentAt ?? createdAt} withTime />,
						<StatusTag key={id} kind="notice" status={status} />,
					])}
				/>
			)}
		</Fold>
	)
}
