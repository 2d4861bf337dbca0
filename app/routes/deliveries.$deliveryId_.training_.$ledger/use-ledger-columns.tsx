import { useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { CellField, CellSelect } from '#app/components/form/cell-field.tsx'
import { type ListColumn, column as listColumn } from '#app/components/list/list-column.ts'
import { Button } from '#app/components/ui/button.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LedgerPage, LedgerRow } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { type CellColumn, cellName } from '#app/forms/cells.ts'
import { useSay } from '#app/i18n/use-say.ts'
import {
	ParticipantName,
	useParticipantName,
} from '../deliveries.$deliveryId_.training/participant-fields.tsx'
import { useCertificateColumns } from './certificates.tsx'
import { useFollowUpColumns } from './follow-up.tsx'
import styles from './ledger.module.css'
import { useLedgerWords } from './use-ledger-words.ts'

type Errors = { errors?: Record<string, string> } | undefined

/** The columns of a ledger: who it is about, what is known of them, and the cells that are entered. */
export function useLedgerColumns(ledger: LedgerPage, given: Errors) {
	const t = useTranslations('trainingRecords')
	const { titleOf } = useLedgerWords()
	const name = listColumn<'name', LedgerRow>('name', t('nominees.name'), (row) => (
		<>
			<ParticipantName learner={row} /> <small className={styles.unit}>{row.unit}</small>
			{ledger.name === 'results' && <Corrected name="participant" id={row.id} />}
		</>
	))
	const cells = ledger.shown.map((column) =>
		listColumn<string, LedgerRow>(
			column.name,
			titleOf(column.name),
			(row) => <Cell row={row} column={column} stale={isStale(given, row, column)} />,
			column.kind.control === 'percent' ? 'number' : undefined,
		),
	)
	const certificates = useCertificateColumns(ledger)
	const followUps = useFollowUpColumns()
	const read = { certificates, 'follow-up': followUps, participants: [], attendance: [], results: [] }
	return {
		name,
		columns: [...useKnownColumns(ledger), ...cells, ...read[ledger.name], ...useActions(ledger)],
	}
}

const isStale = (given: Errors, { id }: LedgerRow, { name }: CellColumn) =>
	given?.errors?.[cellName({ id, column: name })] === 'changedMeanwhile'

/** What is only read. */
function useKnownColumns({ name, days }: LedgerPage): ListColumn<LedgerRow>[] {
	const t = useTranslations('trainingRecords')
	const sex = useTranslations('trainingRecords.sex')
	const codes = useSay('codes.languages')
	const place = listColumn<string, LedgerRow>('place', t('ledger.place'), ({ place }) => place, 'detail')
	const share = listColumn<string, LedgerRow>(
		'share',
		t('attendance.share'),
		({ present }) => t('ledger.attended', { present, days: days.length }),
		'detail',
	)
	if (name !== 'participants') return [place, share]
	return [
		place,
		listColumn('sex', t('nominees.sex'), (row) => sex(row.sex), 'detail'),
		listColumn('post', t('nominees.post'), (row) => <UserText>{row.post}</UserText>, 'detail'),
		listColumn(
			'language',
			t('nominees.language'),
			(row) => (row.language ? codes(row.language) : ''),
			'detail',
		),
		listColumn(
			'supervisor',
			t('nominees.supervisor'),
			(row) => <UserText>{row.supervisor}</UserText>,
			'detail',
		),
	]
}

type CellProps = { row: LedgerRow; column: CellColumn; stale: boolean }

/** A field, or where nothing can be entered, what is recorded. */
function Cell({ row, column, stale }: CellProps) {
	const t = useTranslations('trainingRecords.ledger')
	const common = useTranslations('common')
	const nameOf = useParticipantName()
	const { titleOf, textOf } = useLedgerWords()
	const stored = row.cells[column.name] ?? ''
	const shown = textOf(column.name, stored)
	if (!row.free.includes(column.name)) return <UserText>{shown || '–'}</UserText>
	const label = common('labelled', { label: titleOf(column.name), value: nameOf(row) })
	const field = { name: cellName({ id: row.id, column: column.name }), label }
	const { kind } = column
	return (
		<>
			{kind.control === 'choice' ? (
				<CellSelect
					{...field}
					options={[...(kind.isFilled ? [] : ['']), ...kind.codes].map((value) => ({
						value,
						label: value === '' ? '–' : textOf(column.name, value),
					}))}
				/>
			) : (
				<CellField {...field} number={kind.control === 'percent'} />
			)}
			{stale && <small>{t('recordedNow', { value: shown || t('nothing') })}</small>}
		</>
	)
}

const removable = new Set(['nominating', 'nominated', 'participantsConfirmed'])

/** What the State can do with one nominee. */
function useActions({ name, id: deliveryId, mayNominate, state }: LedgerPage): ListColumn<LedgerRow>[] {
	const t = useTranslations('trainingRecords.nominees')
	const common = useTranslations('common')
	if (name !== 'participants' || !mayNominate || !removable.has(state)) return []
	const label = state === 'nominating' ? t('remove') : t('withdraw')
	const act = ({ id, name: whom, status }: LedgerRow) =>
		status === 'withdrawn' ? null : (
			<span className={styles.acts}>
				{(state === 'nominating' || whom === '') && (
					<a href={`/deliveries/${deliveryId}/training/nominees/${id}`}>{t('correct')}</a>
				)}
				<form method="post">
					<input type="hidden" name="part" value="withdraw" />
					<input type="hidden" name="nomineeId" value={id} />
					<Button tone="quiet" aria-label={common('labelled', { label, value: whom })}>
						{label}
					</Button>
				</form>
			</span>
		)
	return [listColumn('actions', t('actions'), act)]
}
