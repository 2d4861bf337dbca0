import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

type AnewProps = {
	round: number
	wrong: { errors: Record<string, string>; typed: Record<string, unknown> } | undefined
}

/** Opens another round, with its reason. */
export function AnewPanel({ round, wrong }: AnewProps) {
	const t = useTranslations('priority.anew')
	return (
		<Panel title={t('title')} id="anew">
			<p>{t('lead')}</p>
			<ActionForm errors={wrong?.errors} values={wrong?.typed}>
				<input type="hidden" name="round" value={round} />
				<TextArea name="reason" label={t('reason')} rows={3} required />
				<Button name="type" value="scoreAnew" tone="secondary">
					{t('submit')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
