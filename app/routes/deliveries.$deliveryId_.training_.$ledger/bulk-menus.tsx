import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { ListMenu } from '#app/components/list/list-menu.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import styles from './ledger.module.css'
import { useLedgerWords } from './use-ledger-words.ts'

/** Entry for many people at once: cells from a sheet, or one value for everyone in the list. A preview follows. */
export function BulkMenus({ ledger }: { ledger: LedgerPage }) {
	const t = useTranslations('trainingRecords.ledger')
	return (
		<div className={styles.bulk}>
			<ListMenu label={t('paste.title')} end>
				<PasteForm ledger={ledger} given={undefined} />
			</ListMenu>
			{ledger.shown.some(({ kind }) => kind.control === 'choice') && (
				<ListMenu label={t('fill.title')} end>
					<FillForm ledger={ledger} />
				</ListMenu>
			)}
			<LinkButton tone="secondary" href={`/deliveries/${ledger.id}/training/${ledger.name}/workbook`}>
				{t('workbook.link')}
			</LinkButton>
		</div>
	)
}

/** What was sent by one of these forms, with its errors. */
export type GivenBlock = { errors?: Record<string, string>; typed?: Record<string, unknown> }

/** Cells from a sheet: a column, a block, or a whole table with headings and names. */
export function PasteForm({ ledger, given }: { ledger: LedgerPage; given: GivenBlock | undefined }) {
	const t = useTranslations('trainingRecords.ledger.paste')
	const { titleOf } = useLedgerWords()
	const first = ledger.shown[0]?.name ?? ''
	return (
		<ActionForm id="paste" errors={given?.errors ?? null} values={given?.typed ?? { first }}>
			<input type="hidden" name="part" value="paste" />
			<SelectField
				name="first"
				label={t('first')}
				required
				options={ledger.columns.map(({ name }) => ({ value: name, label: titleOf(name) }))}
			/>
			<TextArea name="block" label={t('block')} hint={t('hint')} rows={given ? 10 : 5} required />
			<Button>{t('preview')}</Button>
		</ActionForm>
	)
}

/** One value in one column, for all whom the list shows. */
function FillForm({ ledger }: { ledger: LedgerPage }) {
	const t = useTranslations('trainingRecords.ledger.fill')
	const paste = useTranslations('trainingRecords.ledger.paste')
	const { titleOf, textOf } = useLedgerWords()
	const filled = ledger.shown.flatMap(({ name, kind }) =>
		kind.control === 'choice' ? [{ name, codes: kind.codes }] : [],
	)
	const [first] = filled
	return (
		<ActionForm id="fill" values={{ column: first?.name, onlyMissing: 'on' }}>
			<input type="hidden" name="part" value="fill" />
			<p>{t('hint', { count: ledger.total })}</p>
			<SelectField
				name="column"
				label={t('column')}
				required
				options={filled.map(({ name }) => ({ value: name, label: titleOf(name) }))}
			/>
			<SelectField
				name="value"
				label={t('value')}
				required
				options={(first?.codes ?? []).map((value) => ({ value, label: textOf(first?.name ?? '', value) }))}
			/>
			<TickField name="onlyMissing" label={t('onlyMissing')} />
			<Button>{paste('preview')}</Button>
		</ActionForm>
	)
}
