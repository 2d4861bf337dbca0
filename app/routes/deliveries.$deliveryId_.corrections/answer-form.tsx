import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { CorrectionsPage } from '#app/domain/corrections/get-corrections.server.ts'
import type { Given } from './correction-form.tsx'

type Answered = Pick<CorrectionsPage['corrections'][number], 'id' | 'mayAnswer' | 'mayWithdraw'>

/** The second side agrees or refuses; the author of a correction can withdraw it. */
export function AnswerForm({
	correction: { id, mayAnswer, mayWithdraw },
	given,
}: {
	correction: Answered
	given: Given | undefined
}) {
	const t = useTranslations('corrections')
	return (
		<ActionForm errors={given?.errors ?? null} values={given?.typed ?? {}} id={`answer-${id}`}>
			<input type="hidden" name="correctionId" value={id} />
			{mayAnswer && <TextArea name="comment" label={t('comment')} hint={t('commentHint')} rows={3} />}
			{mayAnswer && (
				<>
					<Button name="answer" value="agree">
						{t('agree')}
					</Button>{' '}
					<Button name="answer" value="refuse" tone="secondary">
						{t('refuse')}
					</Button>
				</>
			)}
			{mayWithdraw && (
				<Button name="answer" value="withdraw" tone="secondary">
					{t('withdraw')}
				</Button>
			)}
		</ActionForm>
	)
}
