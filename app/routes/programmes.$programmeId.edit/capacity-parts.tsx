import { DateField } from '#app/components/form/date-field.tsx'
import { useFormFrame, valueAt } from '#app/components/form/form-context.ts'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { languages } from '#workflows/languages.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { equipmentCategories, type Kind, lineUnits, unitOf } from '#workflows/vocabulary.ts'
import { Code, Figure, Line, useRecordWords } from './record-fields.tsx'
import styles from './record-form.module.css'

const MAX_ROWS = 40

export function CapacityPart({ kind }: { kind: Kind }) {
	const isEquipment = kind === 'equipment'
	return (
		<>
			<Code name="capacityUnit" list="capacityUnits" codes={[unitOf(kind)]} required />
			<Figure
				name="capacity"
				hint={isEquipment ? 'capacityOfEquipment' : 'capacity'}
				required={!isEquipment}
			/>
			{isEquipment && <CategoryRows />}
			<div className={styles.pair}>
				<Figure name="minimumPerState" required={!isEquipment} />
				<Figure name="maximumPerState" required={!isEquipment} />
			</div>
			<div className={styles.pair}>
				<Figure name="reserveShare" />
				<Day name="reserveReleaseOn" />
			</div>
		</>
	)
}

/** How much there is of each category: unlike items have no total. */
function CategoryRows() {
	const words = useRecordWords()
	return (
		<RowsField
			name="capacities"
			label={words.of('capacities')}
			hint={words.hint('capacities') ?? ''}
			maxRows={MAX_ROWS}
			rowLabel={(number) => words.row('capacities', number)}
		>
			{(row) => (
				<>
					<Code
						name={`${row}.category`}
						hint="none"
						list="equipmentCategories"
						codes={equipmentCategories}
						required
					/>
					<div className={styles.pair}>
						<Figure name={`${row}.quantity`} hint="none" required />
						<Code name={`${row}.unit`} hint="none" list="lineUnits" codes={lineUnits} required />
					</div>
					<Figure name={`${row}.maximumPerState`} hint="categoryMaximum" />
				</>
			)}
		</RowsField>
	)
}

export function MoneyPart() {
	const words = useRecordWords()
	return (
		<>
			<RowsField
				name="contributions"
				label={words.of('contributions')}
				maxRows={MAX_ROWS}
				rowLabel={(number) => words.row('contributions', number)}
			>
				{(row) => (
					<>
						<div className={styles.pair}>
							<Line name={`${row}.donor`} hint="none" required />
							<Figure name={`${row}.amount`} hint="amount" />
						</div>
						<Line name={`${row}.earmark`} hint="earmark" />
						<Line name={`${row}.excludedCountries`} hint="stateCodes" />
					</>
				)}
			</RowsField>
			<Code name="currency" list="currencies" codes={currencies} />
			<div className={styles.pair}>
				<Figure name="budget" />
				<Figure name="costPerUnit" />
			</div>
		</>
	)
}

export function DatesPart() {
	const words = useRecordWords()
	return (
		<>
			<div className={styles.pair}>
				<Day name="fundingFrom" required />
				<Day name="fundingTo" required />
				<Day name="lastCommitment" required />
			</div>
			<RowsField
				name="cohorts"
				label={words.of('cohorts')}
				hint={words.hint('cohorts') ?? ''}
				maxRows={MAX_ROWS}
				rowLabel={(number) => words.row('cohorts', number)}
			>
				{(row) => <CohortFields row={row} />}
			</RowsField>
		</>
	)
}

function CohortFields({ row }: { row: string }) {
	const { values } = useFormFrame()
	const id = valueAt(values, `${row}.id`)
	return (
		<>
			{id ? <input type="hidden" name={`${row}.id`} value={String(id)} /> : null}
			<div className={styles.pair}>
				<Day name={`${row}.startsOn`} required />
				<Day name={`${row}.endsOn`} required />
			</div>
			<Line name={`${row}.place`} hint="none" required />
			<div className={styles.pair}>
				<Figure name={`${row}.seats`} hint="none" required />
				<Code name={`${row}.language`} hint="none" list="languages" codes={languages} />
			</div>
		</>
	)
}

function Day({ name, required = false }: { name: string; required?: boolean }) {
	const words = useRecordWords()
	const hint = words.hint(name.split('.').at(-1) ?? name)
	return (
		<DateField
			name={name}
			label={words.of(name.split('.').at(-1) ?? name)}
			required={required}
			{...(hint && { hint })}
		/>
	)
}
