import { useTranslations } from 'use-intl/react'
import { ShownValue, useEntryWords } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { CorrectionsPage } from '#app/domain/corrections/get-corrections.server.ts'

/** Every recorded entry that the reader can correct, with a link to its form. */
export function EntriesPanel({ entries }: Pick<CorrectionsPage, 'entries'>) {
	const t = useTranslations('corrections')
	const { nameOf, fieldOf } = useEntryWords()
	return (
		<Panel title={t('entries')} id="entries">
			{entries.length === 0 && <Empty title={t('noEntries')} />}
			{entries.length > 0 && (
				<Table
					caption={t('entries')}
					captionHidden
					head={[t('entry'), t('value'), t('correct')]}
					rows={entries.map((entry) => [
						nameOf(entry),
						<ul key="values">
							{entry.fields.map(({ field, kind, value }) => (
								<li key={field}>
									{fieldOf(field)}: <ShownValue kind={kind} value={value} />
								</li>
							))}
						</ul>,
						<a
							key="correct"
							href={`?${new URLSearchParams({ entry: entry.name, id: entry.id })}#correct`}
							aria-label={t('correctOne', { entry: nameOf(entry) })}
						>
							{t('correct')}
						</a>,
					])}
				/>
			)}
		</Panel>
	)
}

type Chosen = NonNullable<CorrectionsPage['chosen']>
type Field = Chosen['fields'][number]
export type RejectedEntry = {
	errors?: Record<string, string> | undefined
	typed?: Record<string, unknown> | undefined
}

/** The fields of an entry with their present values, to be changed with a reason. */
export function CorrectionForm({ entry, given }: { entry: Chosen; given: RejectedEntry | undefined }) {
	const t = useTranslations('corrections')
	const { nameOf, fieldOf } = useEntryWords()
	const stored = {
		values: Object.fromEntries(entry.fields.map(({ field, value }) => [field, typedOf(value)])),
	}
	const isSpending = entry.name === 'spending'
	return (
		<Panel title={nameOf(entry)} id="correct">
			{isSpending && <p>{t('spendingLead')}</p>}
			{entry.second === 'state' && <p>{t('needsAgreement')}</p>}
			<ActionForm errors={given?.errors ?? null} values={given?.typed ?? stored}>
				<input type="hidden" name="entry" value={entry.name} />
				<input type="hidden" name="id" value={entry.id} />
				<input type="hidden" name="seen" value={entry.seen} />
				{entry.fields.map((field) => (
					<ValueField key={field.field} field={field} label={fieldOf(field.field)} />
				))}
				<TextArea name="reason" label={t('reason')} rows={3} required />
				<Button>{t(isSpending ? 'spendingAsk' : 'save')}</Button>
			</ActionForm>
		</Panel>
	)
}

/** A stored value as it stands in its control. */
function typedOf(value: Field['value']) {
	if (typeof value === 'boolean') return value ? 'yes' : 'no'
	return Array.isArray(value) ? value.join('\n') : value
}

function ValueField({ field: { field, kind }, label }: { field: Field; label: string }) {
	const t = useTranslations('corrections')
	const shared = { name: `values.${field}`, label, required: true }
	if (kind === 'day') return <DateField {...shared} />
	if (kind === 'days') return <TextArea {...shared} required={false} hint={t('dayList')} rows={6} />
	if (kind === 'text') return <TextField {...shared} autoComplete="off" />
	if (kind === 'percent') return <NumberField {...shared} required={false} hint={t('percentHint')} />
	if (kind !== 'yesNo') return <NumberField {...shared} />
	const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))
	return <SelectField {...shared} options={options} />
}
