import { createContext, type ReactNode, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import type { EquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'

/** The action's response to the form, so that its typed values are shown again. */
type LedgerAnswer = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined

export const LedgerAnswerContext = createContext<LedgerAnswer>(undefined)

type LedgerFormProps = {
	/** The operation, as the action names it. */
	does: string
	button: string
	/** Distinguishes several forms of a kind: a hidden field and its value. */
	row?: { name: string; value: string }
	values?: Record<string, unknown>
	labelOf: (name: string) => string | undefined
	children: ReactNode
}

/** A form of the equipment records: sends its operation, and shows typed values again if refused. */
export function LedgerForm({ does, button, row, values, labelOf, children }: LedgerFormProps) {
	const answer = useContext(LedgerAnswerContext)
	const typed = answer && typedValues(answer.typed)
	const isThis = typed?.do === does && (!row || typed[row.name] === row.value)
	return (
		<ActionForm
			errors={isThis ? (answer?.errors ?? null) : null}
			values={isThis ? typed : (values ?? null)}
			labelOf={labelOf}
			sends={{ name: 'do', value: does }}
		>
			{row && <input type="hidden" name={row.name} value={row.value} />}
			{children}
			<Button name="do" value={does}>
				{button}
			</Button>
		</ActionForm>
	)
}

/** The photos of each line, with a link to add some. */
export function PhotosOfLines({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.photos')
	const { id, lines, files, isManager, isOfState } = ledger
	const photos = files.filter(({ about }) => about.startsWith('line:'))
	return (
		<>
			{photos.length > 0 && <h3>{t('title')}</h3>}
			{photos.length > 0 && <DeliveryFileList deliveryId={id} files={photos} />}
			{(isManager || isOfState) &&
				lines.map((line) => (
					<p key={line.id}>
						<LinkButton tone="quiet" href={`/deliveries/${id}/files?purpose=photo&about=line:${line.id}`}>
							{t('addToLine', { position: line.position })}
						</LinkButton>
					</p>
				))}
		</>
	)
}

/** The photos of the check after `month` months, with a link to add some. */
export function PhotosOfCheck({ ledger, month }: { ledger: EquipmentLedger; month: number }) {
	const t = useTranslations('equipmentRecords.photos')
	const { id, files, isManager, isOfState } = ledger
	const about = `check:${month}`
	const photos = files.filter((file) => file.about === about)
	return (
		<>
			{photos.length > 0 && <DeliveryFileList deliveryId={id} files={photos} />}
			{(isManager || isOfState) && (
				<p>
					<a href={`/deliveries/${id}/files?purpose=photo&about=${about}`}>{t('addToCheck', { month })}</a>
				</p>
			)}
		</>
	)
}
