import { useFormatter, useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { CellField } from '#app/components/form/cell-field.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LedgerLine } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'

const counts = ['lost', 'damaged'] as const

/** A loss line by line; the totals are computed from these. */
export function LossFields({ lines }: { lines: readonly LedgerLine[] }) {
	const t = useTranslations('equipmentRecords.exceptions')
	const quantity = useTranslations('equipmentRecords.specification')('quantity')
	const reason = useEventFieldWords()('reason')
	const format = useFormatter()
	return (
		<>
			<p>{t('hint')}</p>
			<Table
				caption={t('lostPieces')}
				numeric={[1]}
				head={[t('line'), quantity, t('lost'), t('damaged')]}
				rows={lines.map((line, at) => [
					<span key="line">
						{line.position}. <UserText>{line.description}</UserText>
						<input type="hidden" name={`lines.${at}.lineId`} value={line.id} />
					</span>,
					format.number(line.ok ?? line.quantity),
					...counts.map((name) => (
						<CellField
							key={name}
							name={`lines.${at}.${name}`}
							label={t('ofLine', { what: t(name), position: line.position })}
							number
						/>
					)),
				])}
			/>
			<input type="hidden" name="lost" value="0" />
			<input type="hidden" name="damaged" value="0" />
			<TextArea name="reason" required rows={4} {...reason} />
		</>
	)
}
