import { useTranslations } from 'use-intl/react'
import { useWait } from '#app/components/form/use-refusal.ts'
import { useWorkbookRefusal } from '../requests.$requestId.draft.workbook/use-workbook-refusal.ts'

/** Why a file was not taken as a table of programmes, in words. */
export function useTableRefusal() {
	const t = useTranslations('programmes.transfer')
	const form = useTranslations('form')
	const general = useWorkbookRefusal()
	const wait = useWait()
	return (reason: string) => {
		if (reason === 'notATable' || reason === 'noRows' || reason === 'lostCheck') return t(reason)
		return wait(reason) ?? (reason === 'tooMany' ? form(reason) : general(reason))
	}
}
