import account from './es/account.json' with { type: 'json' }
import administration from './es/administration.json' with { type: 'json' }
import codes from './es/codes.json' with { type: 'json' }
import common from './es/common.json' with { type: 'json' }
import delivery from './es/delivery.json' with { type: 'json' }
import draft from './es/draft.json' with { type: 'json' }
import events from './es/events.json' with { type: 'json' }
import figures from './es/figures.json' with { type: 'json' }
import help from './es/help.json' with { type: 'json' }
import list from './es/list.json' with { type: 'json' }
import matching from './es/matching.json' with { type: 'json' }
import need from './es/need.json' with { type: 'json' }
import overview from './es/overview.json' with { type: 'json' }
import people from './es/people.json' with { type: 'json' }
import practices from './es/practices.json' with { type: 'json' }
import programmes from './es/programmes.json' with { type: 'json' }
import reportDocument from './es/report-document.json' with { type: 'json' }
import reports from './es/reports.json' with { type: 'json' }
import request from './es/request.json' with { type: 'json' }
import search from './es/search.json' with { type: 'json' }
import session from './es/session.json' with { type: 'json' }
import translation from './es/translation.json' with { type: 'json' }
import work from './es/work.json' with { type: 'json' }

export const es = {
	...account,
	...administration,
	...codes,
	...common,
	...delivery,
	...draft,
	...events,
	...figures,
	...help,
	...list,
	...matching,
	...need,
	...overview,
	...people,
	...practices,
	...programmes,
	...reportDocument,
	...reports,
	...request,
	...search,
	...session,
	...translation,
	...work,
}
