import { useTranslations } from 'use-intl/react'
import { useErrorText } from '#app/components/form/form-context.ts'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import type { Proposal, ProposedFault } from '#app/domain/deliveries/training/ledgers/propose-cells.server.ts'
import { printProposed } from '#app/forms/cells.ts'
import { ledgerListSpec } from '#app/forms/lists/ledger-list.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import { type GivenBlock, PasteForm } from './bulk-menus.tsx'
import { useLedgerWords } from './use-ledger-words.ts'

/** Rows of each table that are shown; all are saved. */
const SHOWN = 100

type DifferenceProps = { ledger: LedgerPage; answer: { proposal: Proposal; given?: GivenBlock | undefined } }

/** What many cells would change, before it is saved, and which of them cannot be saved and why. */
export function Difference({ ledger, answer: { proposal, given } }: DifferenceProps) {
	const t = useTranslations('trainingRecords.ledger.difference')
	const { changes, faults } = proposal
	const here = ledgerListSpec(ledger.id, ledger.name).path + listQuery(ledger.address)
	return (
		<>
			{faults.length > 0 && <Faults faults={faults} />}
			{changes.length > 0 ? (
				<Changes changes={changes} action={here} />
			) : (
				faults.length === 0 && (
					<Empty title={t('none')}>
						<p>{t('noneBody')}</p>
					</Empty>
				)
			)}
			<p>
				<LinkButton tone="secondary" href={here}>
					{t('back')}
				</LinkButton>
			</p>
			{given && faults.length > 0 && (
				<section aria-labelledby="again">
					<h2 id="again">{t('again')}</h2>
					<PasteForm ledger={ledger} given={given} />
				</section>
			)}
		</>
	)
}

function Changes({ changes, action }: Pick<Proposal, 'changes'> & { action: string }) {
	const t = useTranslations('trainingRecords.ledger.difference')
	const { titleOf, textOf } = useLedgerWords()
	const told = (column: string, value: string) => <UserText>{textOf(column, value) || '–'}</UserText>
	return (
		<>
			<p>{t('lead')}</p>
			<form method="post" action={action} encType="multipart/form-data">
				<input type="hidden" name="part" value="proposed" />
				<input type="hidden" name="entries" value={printProposed(changes)} />
				<Button>{t('save', { count: changes.length })}</Button>
			</form>
			<Table
				caption={t('title')}
				head={[t('person'), t('column'), t('before'), t('after')]}
				rows={changes.slice(0, SHOWN).map(({ name, unit, column, was, now }) => [
					<span key="person">
						<UserText>{name}</UserText> <small>{unit}</small>
					</span>,
					titleOf(column),
					told(column, was),
					told(column, now),
				])}
			/>
			{changes.length > SHOWN && <p>{t('more', { count: changes.length - SHOWN })}</p>}
		</>
	)
}

function Faults({ faults }: { faults: readonly ProposedFault[] }) {
	const t = useTranslations('trainingRecords.ledger.difference')
	const own = useTranslations('trainingRecords.ledger.faults')
	const errorText = useErrorText()
	const { titleOf } = useLedgerWords()
	return (
		<Notice tone="danger" title={t('wrong')}>
			<div role="alert" data-errors="" tabIndex={-1}>
				<Table
					caption={t('wrong')}
					captionHidden
					head={[t('line'), t('person'), t('column'), t('cell'), t('why')]}
					rows={faults
						.slice(0, SHOWN)
						.map(({ line, name, column, text, key }) => [
							line ?? '–',
							<UserText key="person">{name}</UserText>,
							column && titleOf(column),
							<UserText key="cell">{text}</UserText>,
							hasWords(own, key) ? own(key) : errorText(key),
						])}
				/>
				{faults.length > SHOWN && <p>{t('more', { count: faults.length - SHOWN })}</p>}
			</div>
		</Notice>
	)
}
