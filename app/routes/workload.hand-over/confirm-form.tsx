import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { HandOverRow } from '#app/domain/transfers/handing-over.ts'

type ConfirmFormProps = {
	from: { id: string }
	to: { id: string; name: string }
	rows: readonly HandOverRow[]
	formKey: string
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Asks why, and hands over everything that can go. */
export function ConfirmForm({ from, to, rows, formKey, errors, values }: ConfirmFormProps) {
	const t = useTranslations('workload.handOver')
	const name = `\u2068${to.name}\u2069`
	const possible = rows.filter(({ refusal }) => refusal === null)
	if (possible.length === 0) return <p>{t('none', { name })}</p>
	return (
		<ActionForm errors={errors} values={values} labelOf={() => t('reason')}>
			<input type="hidden" name="fromId" value={from.id} />
			<input type="hidden" name="toId" value={to.id} />
			<input type="hidden" name="key" value={formKey} />
			{possible.map(({ id, revision }, index) => (
				<div key={id} hidden>
					<input type="hidden" name={`rows.${index}.id`} value={id} />
					<input type="hidden" name={`rows.${index}.revision`} value={revision} />
				</div>
			))}
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} required />
			<Button>{t('confirm', { count: possible.length, name })}</Button>
		</ActionForm>
	)
}
