import { choice, choices, count, line, mustTick, optionalChoice, optionalText } from '#workflows/fields.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { conductMeasures, contributionKinds, yesNo, yesPartlyNo } from '#workflows/vocabulary.ts'
import { section } from '../section.ts'

/** Safeguards of the institution, and how the State will sustain the results. */
export const rights = section('rights', {
	securityForce: optionalChoice(yesNo, 'yesNo'),
	oversight: optionalText(1000),
	conduct: choices(conductMeasures, 'conductMeasures', 0),
	conductText: optionalText(1000),
	migrantsNotCriminalized: optionalChoice(yesPartlyNo, 'yesPartlyNo'),
	migrantsNotCriminalizedText: optionalText(1000),
	sustainability: optionalText(1000),
	contribution: optionalChoice(contributionKinds, 'contributionKinds'),
	contributionAmount: count(0, 999_999_999),
	contributionCurrency: choice(currencies, 'currencies'),
	contributionText: line(300),
	monitoringCommitment: mustTick(),
})
