import { useFormatter, useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { CellField } from '#app/components/form/cell-field.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

/** The words of these fields. */
export const lossWords = ['equipmentRecords.exceptions', 'equipmentRecords.specification.quantity'] as const

const counts = ['lost', 'damaged'] as const

/** An item of a delivery of equipment, with the pieces that there are to lose. */
type LossItem = {
	id: string
	position: number
	description: string
	there: number
}

/** The fields of a report of loss, item by item; the totals are computed from these. */
export function LossFields({ items }: { items: readonly LossItem[] }) {
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
				rows={items.map((item, at) => [
					<span key="item">
						{item.position}. <UserText>{item.description}</UserText>
						<input type="hidden" name={`lines.${at}.lineId`} value={item.id} />
					</span>,
					format.number(item.there),
					...counts.map((name) => (
						<CellField
							key={name}
							name={`lines.${at}.${name}`}
							label={t('ofLine', { what: t(name), position: item.position })}
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
