import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { type CellEntry, cellName } from '#app/forms/cells.ts'
import { useParticipantName } from '../deliveries.$deliveryId_.training/participant-fields.tsx'
import styles from './ledger.module.css'
import { useLedgerWords } from './use-ledger-words.ts'

/** What was typed and not stored, with its errors by `cellName`, and the people who are in the list no longer. */
export type GivenEntries = {
	errors?: Record<string, string>
	entries?: readonly CellEntry[]
	gone?: readonly { id: string; name: string }[]
}

type EntryFormProps = { ledger: LedgerPage; given: GivenEntries | undefined; children: ReactNode }

/**
 * The rows of a ledger as one form with a bar that stays in sight. It carries what was shown, so that only cells that its
 * person changed are stored.
 */
export function EntryForm({ ledger, given, children }: EntryFormProps) {
	const t = useTranslations('trainingRecords.ledger')
	const common = useTranslations('common')
	const nameOf = useParticipantName()
	const { titleOf } = useLedgerWords()
	const { rows, shown, of, missing } = ledger
	const stored = Object.fromEntries(
		rows.map(({ id, cells, free }) => [
			id,
			Object.fromEntries(free.map((column) => [column, cells[column] ?? ''])),
		]),
	)
	const typed = Object.fromEntries((given?.entries ?? []).map((entry) => [cellName(entry), entry.now]))
	const texts = Object.fromEntries(
		rows.flatMap(({ id, cells, free }) =>
			free.map((column) => [cellName({ id, column }), cells[column] ?? '']),
		),
	)
	const labelOf = (field: string) => {
		const row = rows.find(({ id }) => field.startsWith(`cells.${id}.`))
		const column = shown.find(({ name }) => field.endsWith(`.${name}`))
		return row && column && common('labelled', { label: titleOf(column.name), value: nameOf(row) })
	}
	const entered = t('entered', { done: of - missing, of })
	return (
		<div
			className={`${styles.entry} ${ledger.name === 'participants' ? styles.roster : styles.narrow}`}
			data-cells=""
		>
			<ActionForm
				id="entry"
				errors={onPage(given?.errors, texts)}
				values={{ ...texts, ...typed }}
				labelOf={labelOf}
			>
				<input type="hidden" name="part" value="cells" />
				<input type="hidden" name="shown" value={JSON.stringify(stored)} />
				{children}
				<div className={styles.bar}>
					<progress max={Math.max(of, 1)} value={of - missing} aria-hidden="true" />
					<strong>{entered}</strong>
					<output hidden>
						{t('unsaved')} <span data-changed="" />
					</output>
					<Button>{t('save')}</Button>
				</div>
			</ActionForm>
		</div>
	)
}

/** Errors of cells that can still be entered; all others are told above the list. */
const onPage = (errors: Record<string, string> | undefined, texts: Record<string, string>) =>
	Object.fromEntries(Object.entries(errors ?? {}).filter(([name]) => name in texts))

/** What was typed for people whose cells are on the page no longer: shown, so that it is not lost. */
export function LostEntries({ ledger: { rows }, given }: Pick<EntryFormProps, 'ledger' | 'given'>) {
	const t = useTranslations('trainingRecords.ledger')
	const nameOf = useParticipantName()
	const { titleOf, textOf } = useLedgerWords()
	const isHere = ({ id, column }: CellEntry) => rows.some((row) => row.id === id && row.free.includes(column))
	const lost = (given?.entries ?? []).filter((entry) => !isHere(entry))
	if (lost.length === 0) return null
	const whose = (id: string) =>
		[...rows, ...(given?.gone ?? [])].find((person) => person.id === id)?.name ?? ''
	return (
		<Notice tone="danger" title={t('lost.title')}>
			<ul>
				{lost.map((entry) => (
					<li key={cellName(entry)}>
						<UserText>{nameOf({ name: whose(entry.id), erased: false })}</UserText>{' '}
						{t('lost.entry', {
							column: titleOf(entry.column),
							value: textOf(entry.column, entry.now) || t('nothing'),
						})}
					</li>
				))}
			</ul>
		</Notice>
	)
}
