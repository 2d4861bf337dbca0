import { useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { TextArea } from '#app/components/form/text-area.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import styles from './request-page.module.css'

type Questions = Pick<RequestView['questions'][number], 'id' | 'text' | 'rank' | 'answer' | 'answeredAt'>[]

/** Open questions in the order in which the server counts when an answer is missing. */
const openAmong = (questions: Questions) =>
	questions.filter(({ answeredAt }) => !answeredAt).toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** Answers that came back to be changed stand in their fields. */
export const givenAnswers = (questions: Questions) => ({
	answers: openAmong(questions).map(({ answer }) => ({ text: answer ?? '' })),
})

/** Every open question with room for its answer. */
export function AnswerFields({ questions }: { questions: Questions }) {
	const t = useTranslations('request.questions')
	const words = useEventFieldWords()
	return openAmong(questions).map(({ id, text, rank }, index) => (
		<fieldset key={id} className={styles.group}>
			<legend>
				{t('number', { number: index + 1 })}
				{rank !== null && ` (${t('need', { rank })})`}
			</legend>
			<blockquote className={styles.quote}>
				<UserText block>{text}</UserText>
			</blockquote>
			<input type="hidden" name={`answers.${index}.questionId`} value={id} />
			<TextArea name={`answers.${index}.text`} {...words(`answers.${index}.answer`, 3000)} required />
		</fieldset>
	))
}
