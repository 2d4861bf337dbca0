import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'
import { TextArea } from '#app/components/form/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'

type EndingProps = { intent: 'leave' | 'close'; seen: string; answer: unknown }

/** Ends the tenure of the holder, or the post. */
export function EndingForm({ intent, seen, answer }: EndingProps) {
	const t = useTranslations('posts')
	const given = sentForm(answer, intent)
	return (
		<ActionForm
			errors={given?.errors}
			values={given?.typed}
			labelOf={() => t('successor.reason')}
			schema={() => import('#app/forms/post.ts').then((forms) => forms.endedPost)}
		>
			<input type="hidden" name="intent" value={intent} />
			<input type="hidden" name="seen" value={seen} />
			<TextArea name="reason" label={t('successor.reason')} rows={2} required />
			<Button tone="danger">{t(`${intent}.button`)}</Button>
		</ActionForm>
	)
}
