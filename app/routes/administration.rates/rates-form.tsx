import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { RatesView } from '#app/domain/rates/get-rates.server.ts'
import { ratesText } from '#app/forms/rates.ts'

type RatesFormProps = Pick<RatesView, 'month' | 'rates'> & {
	typed: Record<string, unknown> | null
	errors: Record<string, string> | undefined
}

/** All rates of a month as lines, which can be typed or pasted from the published table. */
export function RatesForm({ month, rates, typed, errors }: RatesFormProps) {
	const t = useTranslations('rates')
	const stored = ratesText(Object.fromEntries(rates.map(({ currency, perUsd }) => [currency, perUsd])))
	const labels: Record<string, string> = { rates: t('lines'), source: t('source') }
	return (
		<ActionForm
			errors={errors}
			values={typed ?? { rates: stored, source: rates[0]?.source }}
			labelOf={(name) => labels[name]}
		>
			<input type="hidden" name="month" value={month} />
			<input type="hidden" name="before" value={stored} />
			<TextArea name="rates" label={t('lines')} hint={t('linesHint')} rows={10} required />
			<TextField name="source" label={t('source')} hint={t('sourceHint')} required />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
