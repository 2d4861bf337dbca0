import type { WorkflowError } from '#workflows/engine/engine.ts'

/** Why a chart refused: its own code, or the condition of a permission that failed. */
type ChartReason = NonNullable<WorkflowError['code' | 'reason']>

/** Why nothing can be stored: no room is left, or the place cannot be written or reached. */
export type StorageProblem = 'storageFull' | 'storageRefuses'

/** Why something was not done: the keys of the `refusals` words, which have these and no others. */
export type RefusalReason =
	| ChartReason
	| StorageProblem
	| 'aboveRequested'
	| 'aboveSeats'
	| 'administratorThere'
	| 'alreadySigned'
	| 'anotherOfficer'
	| 'belowCohort'
	| 'belowMinimum'
	| 'bundleEnded'
	| 'bundleOfOne'
	| 'cannotTakeIt'
	| 'capacityExceeded'
	| 'commitmentOver'
	| 'confidentialExport'
	| 'confidentialNeed'
	| 'confirmAnew'
	| 'conflict'
	| 'doesNotFit'
	| 'endedNeed'
	| 'exportExpired'
	| 'factorNeeded'
	| 'inAnotherBundle'
	| 'incomplete'
	| 'invalid'
	| 'lastAdministrator'
	| 'linesChanged'
	| 'linesThere'
	| 'locked'
	| 'mayNotExport'
	| 'noAcceptedNeed'
	| 'noAttendance'
	| 'noDays'
	| 'noFiledLines'
	| 'noFollowUp'
	| 'noLines'
	| 'noNominees'
	| 'noResults'
	| 'nobodyConfirmed'
	| 'nobodyPasses'
	| 'not-found'
	| 'notAllChecked'
	| 'notAllInspected'
	| 'notAllVetted'
	| 'notFiled'
	| 'notFull'
	| 'notNominated'
	| 'notScored'
	| 'notTheDeparter'
	| 'notTheEndorser'
	| 'notTheIdentifier'
	| 'notTheRightPerson'
	| 'notYourself'
	| 'nothingAccepted'
	| 'offersOpen'
	| 'officeUnsigned'
	| 'onceADay'
	| 'otherKind'
	| 'ownRecovery'
	| 'passkeyRefused'
	| 'programmeClosed'
	| 'protocolChanged'
	| 'recordIncomplete'
	| 'roundSettled'
	| 'sameOfficer'
	| 'scanMissing'
	| 'senderUnverified'
	| 'serialsMissing'
	| 'successorNamed'
	| 'tooLate'
	| 'tooManyRecoveries'
	| 'unnamedLearners'
	| 'useWholeOffer'

/** What is wrong at a field and may be all that is said: messages of the `form` words. */
export const fieldReasons = [
	'aboveHeld',
	'alreadyHeld',
	'alreadyRemoved',
	'archiveAfterReminder',
	'arrivedAlready',
	'badCode',
	'badNumber',
	'badValue',
	'beforeDelivery',
	'currencyDiffers',
	'datesOutOfOrder',
	'dayFull',
	'dayHasAttendance',
	'excludedByDonors',
	'inTheFuture',
	'nameFiles',
	'namedTwice',
	'noRoomLeft',
	'noSuchQuantity',
	'nothingOpen',
	'outOfBounds',
	'outsideFunding',
	'seatsTaken',
	'tooLong',
	'tooMany',
	'tooManyAnswers',
	'tooManyFeeds',
	'unknownReference',
] as const
type FieldReason = (typeof fieldReasons)[number]

/** Why what was found in a file is not taken. */
export type FileFault =
	| 'active'
	| 'badLink'
	| 'bomb'
	| 'contentDiffers'
	| 'controls'
	| 'damaged'
	| 'empty'
	| 'fetches'
	| 'linked'
	| 'locked'
	| 'macros'
	| 'nested'
	| 'twoFiles'
	| 'unknownPart'
	| 'unreadable'
	| 'wrongType'

/** Why a file is not taken: keys of the `attachments.refused` words. */
export type FileReason = FileFault | 'broken' | 'busy' | 'noFile' | 'tooHeavy' | 'tooLarge' | 'tooManyAtOnce'

/** Why a workbook or a table is not taken, which is said on its own page. */
type TableReason = 'externalLinks' | 'lostCheck' | 'newer' | 'noRows' | 'notATable' | 'notOurs' | 'oneFile'

/** To be done again after so many minutes. */
type Wait = `tooOften:${number}`

export type Reason = RefusalReason | FieldReason | FileReason | TableReason | Wait
