import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { SimilarNeedsView } from '#app/domain/bundles/find-similar-needs.server.ts'
import { areAlike } from '#workflows/equipment/need-lines.ts'
import { languages } from '#workflows/languages.ts'
import { themes } from '#workflows/vocabulary.ts'
import { SharingNote } from '../bundles.$bundleId/members-table.tsx'
import styles from './similar-table.module.css'

/** The checkboxes are in a table above, and belong to this form. */
const bundleFormId = 'bundleForm'

type BundlePanelProps = Pick<SimilarNeedsView, 'bundles'> & {
	errors: Errors | undefined
	values: Record<string, unknown>
}

/** The name of a new bundle, or the choice of an existing one. */
export function BundlePanel({ bundles, errors, values }: BundlePanelProps) {
	const t = useTranslations('bundles.make')
	const columns = useTranslations('bundles.columns')
	const options = useCodeOptions()
	const labelOf = (name: string) => (name === 'needIds' ? columns('needs') : undefined)
	return (
		<Panel title={t('title')} id="bundle">
			<p>{t('lead')}</p>
			<ActionForm id={bundleFormId} errors={errors} values={values} labelOf={labelOf}>
				{bundles.length > 0 && (
					<SelectField
						name="bundleId"
						label={t('bundleId')}
						hint={t('bundleHint')}
						options={bundles.map(({ id, title }) => ({ value: id, label: title }))}
					/>
				)}
				<TextField name="title" label={t('name')} required />
				<SelectField name="theme" label={t('theme')} required options={options('themes', themes)} />
				<SelectField name="language" label={t('language')} options={options('languages', languages)} />
				<TextArea name="note" label={t('note')} rows={3} />
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

type Similar = SimilarNeedsView['similar'][number]
type SimilarTableProps = {
	rows: readonly Similar[]
	mayChoose: boolean
	/** Those ticked before the page was shown again. */
	chosen: readonly string[]
}

/** Needs of other States with their similarity and its parts; a checkbox beside each that can be bundled. */
export function SimilarTable({ rows, mayChoose, chosen }: SimilarTableProps) {
	const t = useTranslations('bundles')
	const format = useFormatter()
	const number = (value: number | null) => (value === null ? '' : format.number(value))
	return (
		<Table
			caption={t('overlap.title')}
			captionHidden
			head={[
				t('columns.need'),
				t('columns.state'),
				t('columns.status'),
				t('columns.quantity'),
				t('columns.least'),
				t('columns.likeness'),
				t('columns.sharing'),
			]}
			numeric={[3, 4]}
			rows={rows.map((row, place) => [
				<ChosenNeed
					key="need"
					row={row}
					place={place}
					mayChoose={mayChoose}
					isChosen={chosen.includes(row.id)}
				>
					<a href={`/requests/${row.requestId}/needs/${row.id}`}>
						<UserText>{row.title}</UserText>
					</a>
				</ChosenNeed>,
				row.state,
				<StatusTag key="status" kind="need" status={row.status} />,
				<Quantity key="quantity" {...row} />,
				areAlike(row.lines) ? number(row.minimumQuantity) : '',
				<Points key="likeness" {...row.likeness} />,
				<SharingNote key="sharing" {...row} />,
			])}
		/>
	)
}

/** The points, expandable into their parts. */
function Points({ total, parts }: Similar['likeness']) {
	const t = useTranslations('bundles.overlap')
	return (
		<details>
			<summary>{t('points', { total })}</summary>
			<ul className={styles.parts}>
				{parts.map(({ sign, points, of }) => (
					<li key={sign}>{t('sign', { sign: t(`signs.${sign}`), points, of })}</li>
				))}
			</ul>
		</details>
	)
}

type ChosenNeedProps = {
	row: SimilarNeedsView['similar'][number]
	place: number
	mayChoose: boolean
	isChosen: boolean
	children: ReactNode
}

/** A need with a checkbox, or with the reason why it cannot be chosen. */
function ChosenNeed({ row, place, mayChoose, isChosen, children }: ChosenNeedProps) {
	const t = useTranslations('bundles.overlap')
	const reason = useRefusal()
	if (!mayChoose) return children
	if (row.refusal)
		return (
			<>
				{children}
				<div>
					<small>{reason(row.refusal)}</small>
				</div>
			</>
		)
	return (
		<div className={styles.choice}>
			<input
				type="checkbox"
				name="needIds"
				value={row.id}
				aria-label={t('choose', { state: row.state, need: `\u2068${row.title}\u2069` })}
				defaultChecked={isChosen}
				form={bundleFormId}
				// Target of the error summary.
				{...(place === 0 && { id: `${bundleFormId}-needIds` })}
			/>
			<div>{children}</div>
		</div>
	)
}
