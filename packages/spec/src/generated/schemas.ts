// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

/** A value of JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonSchema;

/** A JSON Schema document, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}

/**
 * The schema files by name. They accept what the files in schema/ accept; unions are laid flat and carry the
 * `discriminator` keyword, with which ajv (`discriminator: true`) reports the errors of one branch, not of all.
 */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  "bound.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/bound.json",
    "title": "Bound",
    "description": "How far a search goes: in which world, with which operations, and up to what each page may hold.",
    "$ref": "bound.json#/$defs/Bound",
    "$defs": {
      "BoundLimit": {
        "title": "Bound limit",
        "description": "The most of something at a side; a state beyond it is not visited, and how often that happened is told. `count` paths name parts of a page's record, `*` every element: a number counts as itself, true and anything that is there as 1, false and null as 0. `changed` paths name parts of the globals or the layout, each counting as 1 while it is not what it was at the start. A path that only one backing has counts at that side alone.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "pattern": "^[a-z][a-z0-9-]{0,31}$"
          },
          "count": {
            "type": "array",
            "items": {
              "type": "string",
              "pattern": "^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$"
            },
            "minItems": 1,
            "maxItems": 32
          },
          "changed": {
            "type": "array",
            "items": {
              "type": "string",
              "pattern": "^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$"
            },
            "minItems": 1,
            "maxItems": 32
          },
          "max": {
            "type": "integer",
            "minimum": 0,
            "maximum": 16
          },
          "holder": {
            "title": "Limit holder",
            "description": "Whether each page may hold as much, or all pages of the world together. Absent: each page.",
            "type": "string",
            "enum": [
              "page",
              "world"
            ]
          }
        },
        "required": [
          "name",
          "max"
        ],
        "additionalProperties": false
      },
      "BoundGoal": {
        "title": "Bound goal",
        "description": "Something that must be reachable, or the bound is too small to say anything of it: some page has `is` at `path`, at both sides at once. The path is one of the page's record, or of the globals and the layout.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "path": {
            "type": "string",
            "pattern": "^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$"
          },
          "is": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          }
        },
        "required": [
          "name",
          "path",
          "is"
        ],
        "additionalProperties": false
      },
      "BoundCondition": {
        "title": "Bound condition",
        "description": "Where something is demanded: in a page that has `is` somewhere at `path`.",
        "type": "object",
        "properties": {
          "path": {
            "type": "string",
            "pattern": "^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$"
          },
          "is": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          }
        },
        "required": [
          "path",
          "is"
        ],
        "additionalProperties": false
      },
      "BoundInvariant": {
        "title": "Bound invariant",
        "description": "What must hold in every state, of each page at each side by itself: all that stands at `path` is `is`, and none of it is `isNot`. `when`: of those pages alone. Where nothing stands at the path nothing is demanded; an invariant that no page was asked is told as such.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "path": {
            "type": "string",
            "pattern": "^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$"
          },
          "is": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "isNot": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "when": {
            "$ref": "bound.json#/$defs/BoundCondition"
          }
        },
        "required": [
          "name",
          "path"
        ],
        "additionalProperties": false
      },
      "Bound": {
        "title": "Bound",
        "description": "A bound. Each operation is written as in the shell, with `a|b` where an argument takes several values and `*` where it takes all that the bound has: every page, device, domain, VM, process, value of `values`, or every choice of the schema.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "summary": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "world": {
            "$ref": "scenario.json#/$defs/World"
          },
          "values": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Value"
            },
            "minItems": 1,
            "maxItems": 4
          },
          "operations": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 400
            },
            "minItems": 1,
            "maxItems": 400
          },
          "limits": {
            "type": "array",
            "items": {
              "$ref": "bound.json#/$defs/BoundLimit"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "goals": {
            "type": "array",
            "items": {
              "$ref": "bound.json#/$defs/BoundGoal"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "invariants": {
            "type": "array",
            "items": {
              "$ref": "bound.json#/$defs/BoundInvariant"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "name",
          "summary",
          "world",
          "values",
          "operations",
          "limits",
          "goals"
        ],
        "additionalProperties": false
      },
      "BoundFile": {
        "title": "Bound file",
        "description": "The bounds that ship.",
        "type": "object",
        "properties": {
          "bounds": {
            "type": "array",
            "items": {
              "$ref": "bound.json#/$defs/Bound"
            },
            "minItems": 1,
            "maxItems": 16
          }
        },
        "required": [
          "bounds"
        ],
        "additionalProperties": false
      }
    }
  },
  "cost.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/cost.json",
    "title": "Cost report",
    "description": "What each design does, in counts of operations. Nothing in it is a time.",
    "$ref": "cost.json#/$defs/CostReport",
    "$defs": {
      "Cost": {
        "title": "Cost",
        "description": "What one side did: hypercalls, exits of the guest to the VMM, updates of host page tables, of stage 2 and of the SMMU, TLB syncs, pages zeroed, copies, splits and merges of folios together, folios allocated.",
        "type": "object",
        "properties": {
          "hypercalls": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "guestExits": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "pteUpdates": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "stage2Updates": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "smmuUpdates": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "tlbSyncs": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "pagesZeroed": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "copies": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "splits": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "allocations": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "hypercalls",
          "guestExits",
          "pteUpdates",
          "stage2Updates",
          "smmuUpdates",
          "tlbSyncs",
          "pagesZeroed",
          "copies",
          "splits",
          "allocations"
        ],
        "additionalProperties": false
      },
      "ScenarioCost": {
        "title": "Scenario cost",
        "description": "What both sides did in one scenario; of a race, in its first order. isSameCourse: every step was decided alike; else the counts are those of two different courses.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "isSameCourse": {
            "type": "boolean"
          },
          "left": {
            "$ref": "cost.json#/$defs/Cost"
          },
          "right": {
            "$ref": "cost.json#/$defs/Cost"
          }
        },
        "required": [
          "id",
          "title",
          "isSameCourse",
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "CostSum": {
        "title": "Cost sum",
        "description": "The sums over the scenarios that take the same course at both sides, and how many these are.",
        "type": "object",
        "properties": {
          "scenarios": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "left": {
            "$ref": "cost.json#/$defs/Cost"
          },
          "right": {
            "$ref": "cost.json#/$defs/Cost"
          }
        },
        "required": [
          "scenarios",
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "CostReport": {
        "title": "Cost report",
        "description": "The work of every scenario that ran, with the two that were compared. leftOut: scenarios that did not run.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-cost"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "tool": {
            "$ref": "report.json#/$defs/ReportTool"
          },
          "left": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "right": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "limits": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 600
            },
            "minItems": 1,
            "maxItems": 16
          },
          "scenarios": {
            "type": "array",
            "items": {
              "$ref": "cost.json#/$defs/ScenarioCost"
            },
            "minItems": 0,
            "maxItems": 4096
          },
          "sameCourse": {
            "$ref": "cost.json#/$defs/CostSum"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/ScenarioId"
            },
            "minItems": 0,
            "maxItems": 4096
          }
        },
        "required": [
          "kind",
          "version",
          "tool",
          "left",
          "right",
          "limits",
          "scenarios",
          "sameCourse",
          "leftOut"
        ],
        "additionalProperties": false
      }
    }
  },
  "evaluation.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/evaluation.json",
    "title": "Evaluation",
    "description": "What designs meet of what was asked of them, by steps of scenarios. There is no total.",
    "$ref": "evaluation.json#/$defs/Evaluation",
    "$defs": {
      "EvaluationStatus": {
        "title": "Evaluation status",
        "description": "met: every decider holds. partly: some do. not met: none does. not decided: no decider is about this design or could be run. not runnable: an opinion.",
        "type": "string",
        "enum": [
          "met",
          "partly",
          "not met",
          "not decided",
          "not runnable"
        ]
      },
      "Evidence": {
        "title": "Evidence",
        "description": "How one decider came out. outcome: what happened there; of a race, what happened in each order. loss and entry: of a claim that fails, what the ledger says of it, and which entry says so.",
        "type": "object",
        "properties": {
          "claim": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "step": {
            "$ref": "ledger.json#/$defs/StepRef"
          },
          "holds": {
            "type": "boolean"
          },
          "outcome": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000
          },
          "loss": {
            "$ref": "ledger.json#/$defs/LossKind"
          },
          "entry": {
            "$ref": "ledger.json#/$defs/LedgerId"
          }
        },
        "required": [
          "claim",
          "step",
          "holds",
          "outcome"
        ],
        "additionalProperties": false
      },
      "EvaluationCell": {
        "title": "Evaluation cell",
        "description": "What one design comes to at one requirement. pending: deciders that say nothing here, and why. undecided: why no scenario can decide it.",
        "type": "object",
        "properties": {
          "status": {
            "$ref": "evaluation.json#/$defs/EvaluationStatus"
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/Evidence"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "pending": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 1000
            },
            "minItems": 0,
            "maxItems": 32
          },
          "undecided": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "status",
          "evidence",
          "pending"
        ],
        "additionalProperties": false
      },
      "EvaluatedRequirement": {
        "title": "Evaluated requirement",
        "description": "One requirement in every column, in their order. raisedBy: each voice once.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "requirement.json#/$defs/RequirementId"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80
          },
          "kind": {
            "$ref": "requirement.json#/$defs/RequirementKind"
          },
          "raisedBy": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 80
            },
            "minItems": 1,
            "maxItems": 8
          },
          "cells": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/EvaluationCell"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "id",
          "title",
          "kind",
          "raisedBy",
          "cells"
        ],
        "additionalProperties": false
      },
      "EvaluationColumn": {
        "title": "Evaluation column",
        "description": "One design: what it runs with where a scenario says nothing else, and how real that is. selector: with the switches that were chosen for it.",
        "type": "object",
        "properties": {
          "selector": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "backing": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "hypervisor": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "iommu": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "maturity": {
            "$ref": "report.json#/$defs/Maturity"
          }
        },
        "required": [
          "selector",
          "backing",
          "hypervisor",
          "iommu",
          "maturity"
        ],
        "additionalProperties": false
      },
      "Evaluation": {
        "title": "Evaluation",
        "description": "Every requirement that was asked for, in every column. requirements do not weigh alike, so nothing is added up.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-evaluation"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "tool": {
            "$ref": "report.json#/$defs/ReportTool"
          },
          "limits": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 600
            },
            "minItems": 1,
            "maxItems": 16
          },
          "columns": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/EvaluationColumn"
            },
            "minItems": 1,
            "maxItems": 64
          },
          "requirements": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/EvaluatedRequirement"
            },
            "minItems": 1,
            "maxItems": 99
          }
        },
        "required": [
          "kind",
          "version",
          "tool",
          "limits",
          "columns",
          "requirements"
        ],
        "additionalProperties": false
      },
      "SwitchFlip": {
        "title": "Switch flip",
        "description": "One switch set otherwise by itself. mends: failed before and hold now. breaks: held before and fail now.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "value": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "mends": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/Evidence"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "breaks": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/Evidence"
            },
            "minItems": 0,
            "maxItems": 32
          }
        },
        "required": [
          "name",
          "value",
          "mends",
          "breaks"
        ],
        "additionalProperties": false
      },
      "WhyNotColumn": {
        "title": "Why not column",
        "description": "What fails of a requirement in one column, and the switches that mend something. tried: how many values were. untried: values that no model runs yet.",
        "type": "object",
        "properties": {
          "selector": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "failing": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/Evidence"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "flips": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/SwitchFlip"
            },
            "minItems": 0,
            "maxItems": 64
          },
          "tried": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "untried": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            },
            "minItems": 0,
            "maxItems": 64
          }
        },
        "required": [
          "selector",
          "failing",
          "flips",
          "tried",
          "untried"
        ],
        "additionalProperties": false
      },
      "WhyNot": {
        "title": "Why not",
        "description": "What `evaluate --why-not` found of one requirement.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-why-not"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "tool": {
            "$ref": "report.json#/$defs/ReportTool"
          },
          "requirement": {
            "$ref": "requirement.json#/$defs/RequirementId"
          },
          "columns": {
            "type": "array",
            "items": {
              "$ref": "evaluation.json#/$defs/WhyNotColumn"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "kind",
          "version",
          "tool",
          "requirement",
          "columns"
        ],
        "additionalProperties": false
      }
    }
  },
  "exploration.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/exploration.json",
    "title": "Exploration",
    "description": "What a search of two sides in lock-step, or of one design, found within a bound.",
    "$ref": "exploration.json#/$defs/Exploration",
    "$defs": {
      "ExploredDivergence": {
        "title": "Explored divergence",
        "description": "A way in which the sides part from states that agree, with the fewest steps to it. `entry`: the ledger's entry for it. `consequence`, where only ownership differs: the fewest further steps after which somebody can see a difference; absent: nobody can within the bound, or the search for one was ended.",
        "type": "object",
        "properties": {
          "operation": {
            "$ref": "ledger.json#/$defs/LedgerOperation"
          },
          "class": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "left": {
            "type": "string",
            "minLength": 0,
            "maxLength": 1000
          },
          "right": {
            "type": "string",
            "minLength": 0,
            "maxLength": 1000
          },
          "rules": {
            "$ref": "ledger.json#/$defs/LedgerRules"
          },
          "entry": {
            "$ref": "ledger.json#/$defs/LedgerId"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "operation.json#/$defs/Operation"
            },
            "minItems": 0,
            "maxItems": 1000
          },
          "consequence": {
            "type": "array",
            "items": {
              "$ref": "operation.json#/$defs/Operation"
            },
            "minItems": 0,
            "maxItems": 1000
          }
        },
        "required": [
          "operation",
          "class",
          "left",
          "right",
          "rules",
          "steps"
        ],
        "additionalProperties": false
      },
      "ExploredBreach": {
        "title": "Explored breach",
        "description": "An invariant that a model breaks, or a call at which the oracle contradicts it, with the fewest steps to it. `rule`: the invariant, where it is one of the models; `invariant`: its name, where the bound demands it.",
        "type": "object",
        "properties": {
          "text": {
            "type": "string",
            "minLength": 0,
            "maxLength": 2000
          },
          "rule": {
            "$ref": "scalars.json#/$defs/RuleId"
          },
          "invariant": {
            "type": "string",
            "minLength": 0,
            "maxLength": 120
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "operation.json#/$defs/Operation"
            },
            "minItems": 0,
            "maxItems": 1000
          }
        },
        "required": [
          "text",
          "steps"
        ],
        "additionalProperties": false
      },
      "ExploredGoal": {
        "title": "Explored goal",
        "description": "Whether something that must be reachable was reached.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 0,
            "maxLength": 120
          },
          "isReached": {
            "type": "boolean"
          }
        },
        "required": [
          "name",
          "isReached"
        ],
        "additionalProperties": false
      },
      "ExploredInvariant": {
        "title": "Explored invariant",
        "description": "Something that the bound demands of every state, and whether a page was reached that has what it is about.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 0,
            "maxLength": 120
          },
          "isAsked": {
            "type": "boolean"
          }
        },
        "required": [
          "name",
          "isAsked"
        ],
        "additionalProperties": false
      },
      "ExactCounts": {
        "title": "Exact counts",
        "description": "Counts in digits.",
        "type": "object",
        "properties": {
          "states": {
            "type": "string",
            "pattern": "^[0-9]{1,400}$"
          },
          "transitions": {
            "type": "string",
            "pattern": "^[0-9]{1,400}$"
          },
          "refusals": {
            "type": "string",
            "pattern": "^[0-9]{1,400}$"
          }
        },
        "required": [
          "states",
          "transitions",
          "refusals"
        ],
        "additionalProperties": false
      },
      "Saturation": {
        "title": "Saturation",
        "description": "How often an operation led beyond a limit of the bound; from 2^53 - 1 on that number.",
        "type": "object",
        "properties": {
          "limit": {
            "type": "string",
            "minLength": 0,
            "maxLength": 60
          },
          "times": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9007199254740991
          }
        },
        "required": [
          "limit",
          "times"
        ],
        "additionalProperties": false
      },
      "Exploration": {
        "title": "Exploration",
        "description": "`ending` says whether everything within the bound was seen or which limit came first. Transitions are instances of operations that at least one side allows; refusals those that both refuse. `stale`: entries of the ledger that a complete search should have met and did not. `only`: one design was searched by itself and is both left and right; nothing parts then. `engine` names the tier. `depth`: steps to the farthest state; absent where the engine does not go by steps. `exact`: present where a count is beyond 2^53 - 1, which then stands in its place.",
        "type": "object",
        "properties": {
          "version": {
            "type": "string",
            "minLength": 0,
            "maxLength": 40
          },
          "bound": {
            "$ref": "bound.json#/$defs/Bound"
          },
          "configuration": {
            "$ref": "report.json#/$defs/ReportConfiguration"
          },
          "only": {
            "$ref": "scalars.json#/$defs/Backing"
          },
          "ending": {
            "type": "string",
            "enum": [
              "complete",
              "max-states",
              "max-memory",
              "time",
              "interrupted"
            ]
          },
          "engine": {
            "type": "string",
            "minLength": 0,
            "maxLength": 40
          },
          "states": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "transitions": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "refusals": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "depth": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "exact": {
            "$ref": "exploration.json#/$defs/ExactCounts"
          },
          "saturated": {
            "type": "array",
            "items": {
              "$ref": "exploration.json#/$defs/Saturation"
            },
            "minItems": 0,
            "maxItems": 64
          },
          "divergences": {
            "type": "array",
            "items": {
              "$ref": "exploration.json#/$defs/ExploredDivergence"
            },
            "minItems": 0,
            "maxItems": 10000
          },
          "breaches": {
            "type": "array",
            "items": {
              "$ref": "exploration.json#/$defs/ExploredBreach"
            },
            "minItems": 0,
            "maxItems": 10000
          },
          "goals": {
            "type": "array",
            "items": {
              "$ref": "exploration.json#/$defs/ExploredGoal"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "invariants": {
            "type": "array",
            "items": {
              "$ref": "exploration.json#/$defs/ExploredInvariant"
            },
            "minItems": 0,
            "maxItems": 64
          },
          "stale": {
            "type": "array",
            "items": {
              "$ref": "ledger.json#/$defs/LedgerId"
            },
            "minItems": 0,
            "maxItems": 1000
          },
          "limits": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 0,
              "maxLength": 400
            },
            "minItems": 1,
            "maxItems": 8
          }
        },
        "required": [
          "version",
          "bound",
          "configuration",
          "ending",
          "engine",
          "states",
          "transitions",
          "refusals",
          "saturated",
          "divergences",
          "breaches",
          "goals",
          "invariants",
          "stale",
          "limits"
        ],
        "additionalProperties": false
      }
    }
  },
  "frozen.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/frozen.json",
    "title": "Frozen set",
    "description": "The corpus of one version of the specification: what conforming to that version means, whatever is added later.",
    "$ref": "frozen.json#/$defs/FrozenSet",
    "$defs": {
      "SpecVersion": {
        "title": "Spec version",
        "description": "A version of the specification, as in 0.1.0.",
        "type": "string",
        "pattern": "^[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}$"
      },
      "Digest": {
        "title": "Digest",
        "description": "SHA-256 in lower-case hexadecimal digits.",
        "type": "string",
        "pattern": "^[0-9a-f]{64}$"
      },
      "FrozenScenario": {
        "title": "Frozen scenario",
        "description": "A scenario of the set. hash: over its setting, world, steps with their expectations, and verdict, as JSON with sorted keys; prose and sources are not part of it.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "hash": {
            "$ref": "frozen.json#/$defs/Digest"
          }
        },
        "required": [
          "id",
          "hash"
        ],
        "additionalProperties": false
      },
      "FrozenSet": {
        "title": "Frozen set",
        "description": "Scenarios, requirements and ledger entries of one version, each list in the order of its ids. digest: over all of that, so that a change of this file shows.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-frozen"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "specVersion": {
            "$ref": "frozen.json#/$defs/SpecVersion"
          },
          "scenarios": {
            "type": "array",
            "items": {
              "$ref": "frozen.json#/$defs/FrozenScenario"
            },
            "minItems": 1,
            "maxItems": 4096
          },
          "requirements": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/RequirementId"
            },
            "minItems": 0,
            "maxItems": 99
          },
          "ledger": {
            "type": "array",
            "items": {
              "$ref": "ledger.json#/$defs/LedgerId"
            },
            "minItems": 0,
            "maxItems": 999
          },
          "digest": {
            "$ref": "frozen.json#/$defs/Digest"
          }
        },
        "required": [
          "kind",
          "version",
          "specVersion",
          "scenarios",
          "requirements",
          "ledger",
          "digest"
        ],
        "additionalProperties": false
      }
    }
  },
  "hypercall.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/hypercall.json",
    "title": "Hypercall",
    "description": "The hypercall table: who may call, what is checked in which order with which error, and what a successful call changes. A row is complete: it can be interpreted.",
    "$ref": "hypercall.json#/$defs/HypercallFile",
    "$defs": {
      "HypercallField": {
        "title": "Field",
        "description": "Subject and field that a condition reads. frame: the physical page; hostMappings counts the domains of the host that map it; annotation is what the invalid entry in the host's stage 2 says of its owner; rmp and validated are the page's entry in the RMP of SEV-SNP, which names a guest or nobody. guest-entry: the VM's stage 2 at the gfn; fits: it has the size asked for. vm, vcpu, device, domain: those the call names. args: the arguments. iommu-entry: the domain's entry at the IOVA. domain.half: the lower ids are the host's, the upper ones the guests'; domain.devices: whether any is attached. setting: how this hypervisor is configured. frame.extent: which memory extent of Gunyah holds the page; frame.wipe: its parcel is to be zeroed before its owner gets it back.",
        "type": "string",
        "enum": [
          "frame.kind",
          "frame.host",
          "frame.hyp",
          "frame.refcount",
          "frame.guestShares",
          "frame.hostMappings",
          "frame.annotation",
          "frame.extent",
          "frame.wipe",
          "frame.rmp",
          "frame.validated",
          "guest-entry.state",
          "guest-entry.size",
          "guest-entry.fits",
          "guest-entry.writable",
          "vm.kind",
          "vm.life",
          "vcpu.load",
          "vcpu.memcache",
          "args.prot",
          "args.size",
          "args.aligned",
          "args.reserved",
          "args.inRange",
          "args.fault",
          "args.acl",
          "args.parcelType",
          "args.validate",
          "args.sanitize",
          "iommu-entry.state",
          "device.presence",
          "device.owner",
          "device.attachment",
          "device.speaksPrivate",
          "domain.owner",
          "domain.half",
          "domain.devices",
          "setting.iommu",
          "setting.mapGuestShared",
          "setting.sanitize"
        ]
      },
      "HypercallWord": {
        "title": "Word",
        "description": "A value of a field that is not a count: a page state, a kind, yes or no, and so on. Each field has a closed list.",
        "type": "string",
        "pattern": "^[a-z][a-z-]{0,31}$"
      },
      "HypercallWhenEquals": {
        "title": "when equals",
        "description": "The field has this value.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "equals"
          },
          "value": {
            "$ref": "hypercall.json#/$defs/HypercallWord"
          }
        },
        "required": [
          "field",
          "test",
          "value"
        ],
        "additionalProperties": false
      },
      "HypercallWhenNotEquals": {
        "title": "when not-equals",
        "description": "The field has any other value.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "not-equals"
          },
          "value": {
            "$ref": "hypercall.json#/$defs/HypercallWord"
          }
        },
        "required": [
          "field",
          "test",
          "value"
        ],
        "additionalProperties": false
      },
      "HypercallWhenOneOf": {
        "title": "when one-of",
        "description": "The field has one of these values.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "one-of"
          },
          "values": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallWord"
            },
            "minItems": 2,
            "maxItems": 4,
            "uniqueItems": true
          }
        },
        "required": [
          "field",
          "test",
          "values"
        ],
        "additionalProperties": false
      },
      "HypercallWhenAtLeast": {
        "title": "when at-least",
        "description": "The count is not below.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "at-least"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "field",
          "test",
          "count"
        ],
        "additionalProperties": false
      },
      "HypercallWhenAtMost": {
        "title": "when at-most",
        "description": "The count is not above.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "at-most"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "field",
          "test",
          "count"
        ],
        "additionalProperties": false
      },
      "HypercallCondition": {
        "title": "Condition",
        "description": "One statement about one field.",
        "oneOf": [
          {
            "$ref": "hypercall.json#/$defs/HypercallWhenEquals"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallWhenNotEquals"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallWhenOneOf"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallWhenAtLeast"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallWhenAtMost"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "test"
        }
      },
      "HypercallConditions": {
        "title": "Conditions",
        "description": "All of them must hold.",
        "type": "array",
        "items": {
          "$ref": "hypercall.json#/$defs/HypercallCondition"
        },
        "minItems": 1,
        "maxItems": 4
      },
      "HypercallCheckEquals": {
        "title": "check equals",
        "description": "The field has this value. Else the call returns the error.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "equals"
          },
          "value": {
            "$ref": "hypercall.json#/$defs/HypercallWord"
          },
          "error": {
            "$ref": "scalars.json#/$defs/Reply"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "field",
          "test",
          "value",
          "error"
        ],
        "additionalProperties": false
      },
      "HypercallCheckNotEquals": {
        "title": "check not-equals",
        "description": "The field has any other value. Else the call returns the error.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "not-equals"
          },
          "value": {
            "$ref": "hypercall.json#/$defs/HypercallWord"
          },
          "error": {
            "$ref": "scalars.json#/$defs/Reply"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "field",
          "test",
          "value",
          "error"
        ],
        "additionalProperties": false
      },
      "HypercallCheckOneOf": {
        "title": "check one-of",
        "description": "The field has one of these values. Else the call returns the error.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "one-of"
          },
          "values": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallWord"
            },
            "minItems": 2,
            "maxItems": 4,
            "uniqueItems": true
          },
          "error": {
            "$ref": "scalars.json#/$defs/Reply"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "field",
          "test",
          "values",
          "error"
        ],
        "additionalProperties": false
      },
      "HypercallCheckAtLeast": {
        "title": "check at-least",
        "description": "The count is not below. Else the call returns the error.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "at-least"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "error": {
            "$ref": "scalars.json#/$defs/Reply"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "field",
          "test",
          "count",
          "error"
        ],
        "additionalProperties": false
      },
      "HypercallCheckAtMost": {
        "title": "check at-most",
        "description": "The count is not above. Else the call returns the error.",
        "type": "object",
        "properties": {
          "field": {
            "$ref": "hypercall.json#/$defs/HypercallField"
          },
          "test": {
            "type": "string",
            "const": "at-most"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "error": {
            "$ref": "scalars.json#/$defs/Reply"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "field",
          "test",
          "count",
          "error"
        ],
        "additionalProperties": false
      },
      "HypercallCheck": {
        "title": "Check",
        "description": "A condition that must hold, else the call returns the error and has changed nothing; error OK: it returns silently. when: the check is made only where these conditions hold.",
        "oneOf": [
          {
            "$ref": "hypercall.json#/$defs/HypercallCheckEquals"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallCheckNotEquals"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallCheckOneOf"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallCheckAtLeast"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallCheckAtMost"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "test"
        }
      },
      "HypercallTarget": {
        "title": "Assignable field",
        "description": "A field that effects assign, as subject.field.",
        "type": "string",
        "enum": [
          "frame.host",
          "frame.hyp",
          "frame.annotation",
          "frame.ffa",
          "frame.tainted",
          "frame.extent",
          "frame.wipe",
          "frame.rmp",
          "frame.validated",
          "guest-entry.state",
          "vm.life",
          "vcpu.load",
          "device.owner",
          "device.attachment",
          "domain.owner"
        ]
      },
      "HypercallTable": {
        "title": "Translation table",
        "description": "host: the host's stage 2. hyp: EL2's own. guest: the VM's stage 2 at the gfn. smmu: the SMMU's mirror of the host's stage 2, only under the nested design. iommu: the domain at the IOVA, only under the pv design.",
        "type": "string",
        "enum": [
          "host",
          "hyp",
          "guest",
          "smmu",
          "iommu"
        ]
      },
      "HypercallSet": {
        "title": "set",
        "description": "Assigns a value. The annotation guest names the VM of the call; an owner vm is that VM; an attachment this is the domain of the call.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "set"
          },
          "target": {
            "$ref": "hypercall.json#/$defs/HypercallTarget"
          },
          "value": {
            "$ref": "hypercall.json#/$defs/HypercallWord"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          }
        },
        "required": [
          "do",
          "target",
          "value"
        ],
        "additionalProperties": false
      },
      "HypercallAdd": {
        "title": "add",
        "description": "Adds to a count of the frame.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "add"
          },
          "count": {
            "type": "string",
            "enum": [
              "refcount",
              "guestShares"
            ]
          },
          "by": {
            "type": "integer",
            "minimum": -1,
            "maximum": 1
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          }
        },
        "required": [
          "do",
          "count",
          "by"
        ],
        "additionalProperties": false
      },
      "HypercallMap": {
        "title": "map",
        "description": "Enters the frame in a table. A guest entry has a state, a permission and a size: those of the arguments where it says as-asked.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "map"
          },
          "table": {
            "$ref": "hypercall.json#/$defs/HypercallTable"
          },
          "state": {
            "type": "string",
            "enum": [
              "pending",
              "owned",
              "shared-owned",
              "shared-borrowed"
            ]
          },
          "prot": {
            "type": "string",
            "enum": [
              "rwx",
              "as-asked"
            ]
          },
          "size": {
            "type": "string",
            "enum": [
              "page",
              "as-asked"
            ]
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          }
        },
        "required": [
          "do",
          "table"
        ],
        "additionalProperties": false
      },
      "HypercallUnmap": {
        "title": "unmap",
        "description": "Removes the frame from a table.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "unmap"
          },
          "table": {
            "$ref": "hypercall.json#/$defs/HypercallTable"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          }
        },
        "required": [
          "do",
          "table"
        ],
        "additionalProperties": false
      },
      "HypercallAssign": {
        "title": "assign",
        "description": "Makes the frame the guest's at that address: a pending entry that no table maps yet. Its permission is that of the arguments where it says as-asked.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "assign"
          },
          "prot": {
            "type": "string",
            "enum": [
              "rwx",
              "as-asked"
            ]
          },
          "size": {
            "type": "string",
            "const": "page"
          }
        },
        "required": [
          "do",
          "prot",
          "size"
        ],
        "additionalProperties": false
      },
      "HypercallStage2Map": {
        "title": "stage2-map",
        "description": "Enters in the guest's table what was assigned to it. Its state is set beside it.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "stage2-map"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallStage2Unmap": {
        "title": "stage2-unmap",
        "description": "Removes from the guest's table what stays assigned to it. Its state is set beside it.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "stage2-unmap"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallPoison": {
        "title": "poison",
        "description": "Replaces the guest entry by the mark of a seized page.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "poison"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallPermit": {
        "title": "permit",
        "description": "Adds the permissions of the arguments to those of the guest entry, if there is one.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "permit"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallWriteProtect": {
        "title": "write-protect",
        "description": "Takes the write permission from the guest entry, if there is one.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "write-protect"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallDropGuestDma": {
        "title": "drop-guest-dma",
        "description": "Removes the page from every domain that is not the host's, and the references with it.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "drop-guest-dma"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallReleaseDevices": {
        "title": "release-devices",
        "description": "Gives every device of the VM back to the host, reset and with DMA blocked, and frees the VM's domains.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "release-devices"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallZero": {
        "title": "zero",
        "description": "Fills the page with zeroes.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "zero"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallCacheClean": {
        "title": "cache-clean",
        "description": "Cleans the page to the point of coherency.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "cache-clean"
          },
          "when": {
            "$ref": "hypercall.json#/$defs/HypercallConditions"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallTlbSync": {
        "title": "tlb-sync",
        "description": "Waits until no translation of the old entry is in use: by CPUs, and by devices where they walk the table.",
        "type": "object",
        "properties": {
          "do": {
            "type": "string",
            "const": "tlb-sync"
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "HypercallEffect": {
        "title": "Effect",
        "description": "One change. when: it happens only where these conditions hold; they see the effects that stand before.",
        "oneOf": [
          {
            "$ref": "hypercall.json#/$defs/HypercallSet"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallAdd"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallMap"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallUnmap"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallAssign"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallStage2Map"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallStage2Unmap"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallPoison"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallPermit"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallWriteProtect"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallDropGuestDma"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallReleaseDevices"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallZero"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallCacheClean"
          },
          {
            "$ref": "hypercall.json#/$defs/HypercallTlbSync"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "do"
        }
      },
      "HypercallRequirement": {
        "title": "Requirement",
        "description": "A setting without which the call does not exist, and what it returns then.",
        "type": "object",
        "properties": {
          "setting": {
            "type": "string",
            "enum": [
              "iommu",
              "relinquish",
              "guestDevices"
            ]
          },
          "value": {
            "$ref": "hypercall.json#/$defs/HypercallWord"
          },
          "error": {
            "$ref": "scalars.json#/$defs/Reply"
          }
        },
        "required": [
          "setting",
          "value",
          "error"
        ],
        "additionalProperties": false
      },
      "HypercallArgument": {
        "title": "Argument",
        "description": "An argument of the call, or a fact that EL2 reads beside them.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "enum": [
              "index",
              "frame",
              "vm",
              "domain",
              "device",
              "order",
              "prot",
              "memcache",
              "vcpu",
              "faultPoisoned",
              "aligned",
              "reserved",
              "inRange",
              "acl",
              "parcelType",
              "validate",
              "sanitize"
            ]
          },
          "meaning": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "required": [
          "name",
          "meaning"
        ],
        "additionalProperties": false
      },
      "HypercallErrorMap": {
        "title": "Error translation",
        "description": "One error of the inner call and what the caller gets for it.",
        "type": "object",
        "properties": {
          "from": {
            "$ref": "scalars.json#/$defs/Errno"
          },
          "to": {
            "$ref": "scalars.json#/$defs/Reply"
          }
        },
        "required": [
          "from",
          "to"
        ],
        "additionalProperties": false
      },
      "HypercallDelegate": {
        "title": "Delegate",
        "description": "Once the checks have passed, another row decides. errors: what the caller gets for some of its errors. otherwise: what it gets for the rest.",
        "type": "object",
        "properties": {
          "to": {
            "$ref": "scalars.json#/$defs/HypercallName"
          },
          "errors": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallErrorMap"
            },
            "minItems": 0,
            "maxItems": 4
          },
          "otherwise": {
            "$ref": "scalars.json#/$defs/Errno"
          }
        },
        "required": [
          "to",
          "errors",
          "otherwise"
        ],
        "additionalProperties": false
      },
      "Hypercall": {
        "title": "Hypercall row",
        "description": "One call. caller: el2 is code inside EL2, ffa the proxy of the secure world. frame: whether the call names the physical page (args), the page is looked up in the guest entry or the IOMMU entry, or there is none. vm: whether the call names the VM, or the annotation of the frame does. domain: whether the call names the IOMMU domain, or it is that of the device, or the one of the upper half that the hypervisor keeps for the VM. returns: status is 0 or an error; void calls return nothing, so that a failing check is silent. Checks stand in the order in which they are made: requires, handlerChecks (in the trap handler), preconditions (in the function, before any change). zeroing: whether the page is wiped; when-asked: a flag of the call, of its parcel or of the settings asks for it.",
        "type": "object",
        "properties": {
          "name": {
            "$ref": "scalars.json#/$defs/HypercallName"
          },
          "caller": {
            "type": "string",
            "enum": [
              "host",
              "el2",
              "guest",
              "ffa"
            ]
          },
          "availability": {
            "type": "string",
            "enum": [
              "upstream",
              "android",
              "kvm",
              "sev-snp",
              "tdx",
              "gunyah"
            ]
          },
          "functionId": {
            "type": "string",
            "pattern": "^0x[0-9A-F]{8}$"
          },
          "summary": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          },
          "args": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallArgument"
            },
            "minItems": 0,
            "maxItems": 12
          },
          "frame": {
            "type": "string",
            "enum": [
              "args",
              "guest-entry",
              "iommu-entry",
              "none"
            ]
          },
          "vm": {
            "type": "string",
            "enum": [
              "args",
              "annotation",
              "none"
            ]
          },
          "domain": {
            "type": "string",
            "enum": [
              "args",
              "device",
              "vm",
              "none"
            ]
          },
          "returns": {
            "type": "string",
            "enum": [
              "status",
              "void",
              "bytes",
              "address",
              "flag",
              "handle",
              "mask"
            ]
          },
          "requires": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallRequirement"
            },
            "minItems": 0,
            "maxItems": 2
          },
          "handlerChecks": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallCheck"
            },
            "minItems": 0,
            "maxItems": 8
          },
          "preconditions": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallCheck"
            },
            "minItems": 0,
            "maxItems": 16
          },
          "effects": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/HypercallEffect"
            },
            "minItems": 0,
            "maxItems": 16
          },
          "delegate": {
            "$ref": "hypercall.json#/$defs/HypercallDelegate"
          },
          "zeroing": {
            "type": "string",
            "enum": [
              "never",
              "always",
              "when-owned",
              "when-asked"
            ]
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 8
          },
          "confidence": {
            "$ref": "scalars.json#/$defs/Confidence"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 600
          }
        },
        "required": [
          "name",
          "caller",
          "availability",
          "summary",
          "args",
          "frame",
          "vm",
          "domain",
          "returns",
          "requires",
          "handlerChecks",
          "preconditions",
          "effects",
          "zeroing",
          "sources",
          "confidence"
        ],
        "additionalProperties": false
      },
      "HypercallFile": {
        "title": "Hypercall file",
        "description": "Rows of the hypercall table that belong together.",
        "type": "object",
        "properties": {
          "hypercalls": {
            "type": "array",
            "items": {
              "$ref": "hypercall.json#/$defs/Hypercall"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "hypercalls"
        ],
        "additionalProperties": false
      }
    }
  },
  "ledger.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/ledger.json",
    "title": "Ledger",
    "description": "The divergences that are known and accepted, each with a reason and a source for each side.",
    "$ref": "ledger.json#/$defs/LedgerFile",
    "$defs": {
      "LedgerId": {
        "title": "Ledger id",
        "description": "L and three digits. Never reused, never renumbered.",
        "type": "string",
        "pattern": "^L[0-9]{3}$"
      },
      "StepRef": {
        "title": "Step reference",
        "description": "A step of a scenario, counted from 1, as in S019#2; #0 is the start. In a race a letter names the sequence and a number the place in it, as in S035#2.a1.",
        "type": "string",
        "pattern": "^[A-Z][0-9]{1,3}[a-z]?#[0-9]{1,2}(\\.[a-c][1-4])?$"
      },
      "LedgerOperation": {
        "title": "Ledger operation",
        "description": "The operation at which two implementations part, or `start` where their first states differ.",
        "type": "string",
        "pattern": "^(start|[a-z][a-z0-9]*\\.[A-Za-z]+)$"
      },
      "LedgerPair": {
        "title": "Ledger pair",
        "description": "The two configurations that an entry is about. A selector without a profile stands for every profile of its axis; switches that are not named may have any value.",
        "type": "object",
        "properties": {
          "left": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "right": {
            "$ref": "scalars.json#/$defs/Selector"
          }
        },
        "required": [
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "LedgerRules": {
        "title": "Ledger rules",
        "description": "The rule that decided on each side. Absent where no rule did: the first states differ in ownership alone.",
        "type": "object",
        "properties": {
          "left": {
            "$ref": "scalars.json#/$defs/RuleId"
          },
          "right": {
            "$ref": "scalars.json#/$defs/RuleId"
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "LedgerSources": {
        "title": "Ledger sources",
        "description": "Where the behaviour of each side is found.",
        "type": "object",
        "properties": {
          "left": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 8
          },
          "right": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 8
          }
        },
        "required": [
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "DivergenceNature": {
        "title": "Divergence nature",
        "description": "inherent: the design implies it. version: a choice of this version, another could differ. defect: a fault of the posted patches. signal-or-errno: the same decision, told in another way.",
        "type": "string",
        "enum": [
          "inherent",
          "version",
          "defect",
          "signal-or-errno"
        ]
      },
      "LossKind": {
        "title": "Loss kind",
        "description": "Whether what a design gives up could change: structural, fixable, not-implemented, or unknown.",
        "type": "string",
        "enum": [
          "structural",
          "fixable",
          "not-implemented",
          "unknown"
        ]
      },
      "Loss": {
        "title": "Loss",
        "description": "What one design gives up at this point, and whether that could change.",
        "type": "object",
        "properties": {
          "design": {
            "$ref": "scalars.json#/$defs/Backing"
          },
          "kind": {
            "$ref": "ledger.json#/$defs/LossKind"
          }
        },
        "required": [
          "design",
          "kind"
        ],
        "additionalProperties": false
      },
      "LedgerEntry": {
        "title": "Ledger entry",
        "description": "One accepted divergence. left and right: what each side answers where they part: decision and codes, or, where only the state differs, what a probe or the ownership shows, without page numbers. seenIn: every step at which it happens; both more and fewer are an error.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "ledger.json#/$defs/LedgerId"
          },
          "pair": {
            "$ref": "ledger.json#/$defs/LedgerPair"
          },
          "operation": {
            "$ref": "ledger.json#/$defs/LedgerOperation"
          },
          "class": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "left": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "right": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "rules": {
            "$ref": "ledger.json#/$defs/LedgerRules"
          },
          "seenIn": {
            "type": "array",
            "items": {
              "$ref": "ledger.json#/$defs/StepRef"
            },
            "minItems": 1,
            "maxItems": 256,
            "uniqueItems": true
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1200
          },
          "nature": {
            "$ref": "ledger.json#/$defs/DivergenceNature"
          },
          "loss": {
            "$ref": "ledger.json#/$defs/Loss"
          },
          "sources": {
            "$ref": "ledger.json#/$defs/LedgerSources"
          },
          "status": {
            "type": "string",
            "enum": [
              "by-design",
              "open-question",
              "resolved"
            ]
          }
        },
        "required": [
          "id",
          "pair",
          "operation",
          "class",
          "left",
          "right",
          "rules",
          "seenIn",
          "reason",
          "nature",
          "sources",
          "status"
        ],
        "additionalProperties": false
      },
      "LedgerFile": {
        "title": "Ledger file",
        "description": "Entries, in the order of their ids.",
        "type": "object",
        "properties": {
          "entries": {
            "type": "array",
            "items": {
              "$ref": "ledger.json#/$defs/LedgerEntry"
            },
            "minItems": 1,
            "maxItems": 512
          }
        },
        "required": [
          "entries"
        ],
        "additionalProperties": false
      }
    }
  },
  "matrix.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/matrix.json",
    "title": "Matrix",
    "description": "What a run of the corpus with every profile found. Nothing in it depends on the time or on the place of the files.",
    "$ref": "matrix.json#/$defs/Matrix",
    "$defs": {
      "MatrixCounts": {
        "title": "Matrix counts",
        "description": "of: how many scenarios at one side, or how many comparisons of a scenario. agree: the answers are those that the scenario expects; of comparisons: identical, as recorded. differ: of comparisons only, as the scenario records. recorded: otherwise than the scenario has it, as recorded for these profiles. pending: a profile or the value of a switch is not written yet. impossible: profiles that there cannot be together.",
        "type": "object",
        "properties": {
          "of": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "agree": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "differ": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "recorded": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "pending": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "impossible": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "red": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "errored": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "of",
          "agree",
          "differ",
          "recorded",
          "pending",
          "impossible",
          "red",
          "errored"
        ],
        "additionalProperties": false
      },
      "MatrixIdle": {
        "title": "Matrix idle",
        "description": "What is not written yet, or cannot be combined, and the scenarios that it keeps from running.",
        "type": "object",
        "properties": {
          "why": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "scenarios": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/ScenarioId"
            },
            "minItems": 1,
            "maxItems": 4096
          }
        },
        "required": [
          "why",
          "scenarios"
        ],
        "additionalProperties": false
      },
      "MatrixProblem": {
        "title": "Matrix problem",
        "description": "Why a row is red. answer: neither what the scenario expects nor what is recorded. stale-answer: recorded, and no longer so. unmatched-answer, unmatched-verdict: recorded of a scenario that does not run with these profiles. replay: the command that shows it.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "answer",
              "stale-answer",
              "unmatched-answer",
              "verdict",
              "stale-verdict",
              "unmatched-verdict",
              "invariant",
              "oracle",
              "errored"
            ]
          },
          "scenario": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "step": {
            "$ref": "ledger.json#/$defs/StepRef"
          },
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000
          },
          "replay": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        },
        "required": [
          "kind",
          "scenario",
          "text",
          "replay"
        ],
        "additionalProperties": false
      },
      "MatrixRow": {
        "title": "Matrix row",
        "description": "Profiles that stand in for those that scenarios name; none in the row that runs scenarios as they are. answers: of the sides that this changes. verdicts: where two sides are compared.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "with": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Selector"
            },
            "minItems": 0,
            "maxItems": 4
          },
          "answers": {
            "$ref": "matrix.json#/$defs/MatrixCounts"
          },
          "verdicts": {
            "$ref": "matrix.json#/$defs/MatrixCounts"
          },
          "pending": {
            "type": "array",
            "items": {
              "$ref": "matrix.json#/$defs/MatrixIdle"
            },
            "minItems": 0,
            "maxItems": 256
          },
          "impossible": {
            "type": "array",
            "items": {
              "$ref": "matrix.json#/$defs/MatrixIdle"
            },
            "minItems": 0,
            "maxItems": 256
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "matrix.json#/$defs/MatrixProblem"
            },
            "minItems": 0,
            "maxItems": 16384
          }
        },
        "required": [
          "name",
          "with",
          "pending",
          "impossible",
          "problems"
        ],
        "additionalProperties": false
      },
      "Matrix": {
        "title": "Matrix",
        "description": "One row for each profile and each pair. pending: profiles that no model runs yet, and that have no row. unasked: steps at sides of which no scenario and no record says what must happen, in all rows; invariants and oracle alone look at them. summary: of all rows.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-matrix"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "tool": {
            "$ref": "report.json#/$defs/ReportTool"
          },
          "selection": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 400
            },
            "minItems": 0,
            "maxItems": 256
          },
          "limits": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 600
            },
            "minItems": 1,
            "maxItems": 16
          },
          "rows": {
            "type": "array",
            "items": {
              "$ref": "matrix.json#/$defs/MatrixRow"
            },
            "minItems": 1,
            "maxItems": 512
          },
          "pending": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Selector"
            },
            "minItems": 0,
            "maxItems": 64
          },
          "unasked": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "summary": {
            "$ref": "matrix.json#/$defs/MatrixCounts"
          }
        },
        "required": [
          "kind",
          "version",
          "tool",
          "selection",
          "limits",
          "rows",
          "pending",
          "unasked",
          "summary"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-device.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-device.json",
    "title": "Operations: device",
    "description": "Operations of devices. The IOVA is the page of the same number.",
    "$defs": {
      "DeviceDmaRead": {
        "title": "device.dmaRead",
        "description": "DMA read.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "device.dmaRead"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "iova": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "device",
          "iova"
        ],
        "additionalProperties": false
      },
      "DeviceDmaWrite": {
        "title": "device.dmaWrite",
        "description": "DMA write.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "device.dmaWrite"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "iova": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          }
        },
        "required": [
          "op",
          "device",
          "iova",
          "value"
        ],
        "additionalProperties": false
      },
      "DeviceAssign": {
        "title": "device.assign",
        "description": "Assigns the device to a guest.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "device.assign"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op",
          "device"
        ],
        "additionalProperties": false
      },
      "DeviceReturn": {
        "title": "device.return",
        "description": "Returns the device to the host.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "device.return"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          }
        },
        "required": [
          "op",
          "device"
        ],
        "additionalProperties": false
      },
      "DeviceGuestMap": {
        "title": "device.guestMap",
        "description": "The guest that owns the device maps its page for DMA (pviommu).",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "device.guestMap"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "device",
          "gfn"
        ],
        "additionalProperties": false
      },
      "DeviceGuestUnmap": {
        "title": "device.guestUnmap",
        "description": "The guest that owns the device unmaps its page.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "device.guestUnmap"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "device",
          "gfn"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-el2.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-el2.json",
    "title": "Operations: el2",
    "description": "Operations of the host, straight to EL2.",
    "$defs": {
      "El2Call": {
        "title": "el2.call",
        "description": "Makes one hypercall of the table on the frame that the index names, with no help from the backing.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "el2.call"
          },
          "call": {
            "$ref": "scalars.json#/$defs/HypercallName"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "order": {
            "$ref": "scalars.json#/$defs/FolioOrder"
          },
          "prot": {
            "type": "string",
            "enum": [
              "r",
              "rw",
              "rx",
              "rwx",
              "invalid"
            ]
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          }
        },
        "required": [
          "op",
          "call"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-guest.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-guest.json",
    "title": "Operations: guest",
    "description": "Operations of the guest. An operation includes the reaction of a cooperative KVM and VMM unless the world says vmm: manual.",
    "$defs": {
      "GuestRead": {
        "title": "guest.read",
        "description": "CPU load.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "guest.read"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "gfn"
        ],
        "additionalProperties": false
      },
      "GuestWrite": {
        "title": "guest.write",
        "description": "CPU store.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "guest.write"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "gfn",
          "value"
        ],
        "additionalProperties": false
      },
      "GuestShare": {
        "title": "guest.share",
        "description": "MEM_SHARE, granule by granule.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "guest.share"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "gfn"
        ],
        "additionalProperties": false
      },
      "GuestUnshare": {
        "title": "guest.unshare",
        "description": "MEM_UNSHARE, granule by granule.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "guest.unshare"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "gfn"
        ],
        "additionalProperties": false
      },
      "GuestRelinquish": {
        "title": "guest.relinquish",
        "description": "MEM_RELINQUISH (Android).",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "guest.relinquish"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "gfn"
        ],
        "additionalProperties": false
      },
      "GuestMalformed": {
        "title": "guest.malformed",
        "description": "A memory call with one bad argument.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "guest.malformed"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "call": {
            "type": "string",
            "enum": [
              "MEM_SHARE",
              "MEM_UNSHARE",
              "MEM_RELINQUISH"
            ]
          },
          "fault": {
            "type": "string",
            "enum": [
              "misaligned",
              "arg2",
              "arg3"
            ]
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op",
          "gfn",
          "call",
          "fault"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-iommu.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-iommu.json",
    "title": "Operations: iommu",
    "description": "Operations of the IOMMU. Design pv: hypercalls of the host. Design nested: the host's own stage 1.",
    "$defs": {
      "IommuAllocDomain": {
        "title": "iommu.allocDomain",
        "description": "Allocates a domain.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.allocDomain"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuFreeDomain": {
        "title": "iommu.freeDomain",
        "description": "Frees a domain.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.freeDomain"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuAttach": {
        "title": "iommu.attach",
        "description": "Attaches a device to a domain.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.attach"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "device",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuDetach": {
        "title": "iommu.detach",
        "description": "Detaches a device from its domain.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.detach"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "device",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuMap": {
        "title": "iommu.map",
        "description": "Maps the frame at `index` in the domain at the IOVA of the same page, without a pin: by hypercall in design pv, in stage 1 in design nested.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.map"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "index",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuUnmap": {
        "title": "iommu.unmap",
        "description": "Removes the mapping.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.unmap"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "index",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuIovaToPhys": {
        "title": "iommu.iovaToPhys",
        "description": "Asks what the domain maps at the page.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.iovaToPhys"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "op",
          "index",
          "domain"
        ],
        "additionalProperties": false
      },
      "IommuBypass": {
        "title": "iommu.bypass",
        "description": "The host writes an SMMU register so that translation would be bypassed.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "iommu.bypass"
          },
          "register": {
            "type": "string",
            "enum": [
              "gbpa",
              "ste",
              "cmdq"
            ]
          }
        },
        "required": [
          "op",
          "register"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-kernel.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-kernel.json",
    "title": "Operations: kernel",
    "description": "Operations of the host kernel. `page` is looked up through process 0's mapping as GUP does; `index` names the frame that the file holds there.",
    "$defs": {
      "KernelPin": {
        "title": "kernel.pin",
        "description": "pin_user_pages (FOLL_PIN) over a range; fast is the lockless path. exclusive is FOLL_EXCLUSIVE of the 2024 RFC.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.pin"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "longterm": {
            "type": "boolean"
          },
          "write": {
            "type": "boolean"
          },
          "fast": {
            "type": "boolean"
          },
          "exclusive": {
            "type": "boolean"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelUnpin": {
        "title": "kernel.unpin",
        "description": "Drops one pin per page. exclusive: through unpin_exc_pages.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.unpin"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "exclusive": {
            "type": "boolean"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelGupFast": {
        "title": "kernel.gupFast",
        "description": "One phase of a racing fast pin. grab: take the speculative reference. finish: look the entry up again, commit or undo, and fall back to the slow path.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.gupFast"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "phase": {
            "type": "string",
            "enum": [
              "grab",
              "finish"
            ]
          }
        },
        "required": [
          "op",
          "page",
          "phase"
        ],
        "additionalProperties": false
      },
      "KernelUnexc": {
        "title": "kernel.unexc",
        "description": "unexc_user_page: drops the exclusive bias and keeps the pin.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.unexc"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelReexc": {
        "title": "kernel.reexc",
        "description": "reexc_user_page: takes the exclusive bias again.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.reexc"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelAddPin": {
        "title": "kernel.addPin",
        "description": "folio_add_pin: one more pin on a folio that is already pinned.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.addPin"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelGet": {
        "title": "kernel.get",
        "description": "get_user_pages (FOLL_GET): `count` plain references, as vmsplice or ptrace take. exclusive: with FOLL_EXCLUSIVE, which needs FOLL_PIN.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.get"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "exclusive": {
            "type": "boolean"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelPut": {
        "title": "kernel.put",
        "description": "Drops plain references.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.put"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelSpeculativeGet": {
        "title": "kernel.speculativeGet",
        "description": "folio_try_get by a walker that will drop it again.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.speculativeGet"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelSpeculativePut": {
        "title": "kernel.speculativePut",
        "description": "Drops the walker's reference.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.speculativePut"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelLruBatch": {
        "title": "kernel.lruBatch",
        "description": "A per-CPU LRU batch takes its reference on the folio.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.lruBatch"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelLruDrain": {
        "title": "kernel.lruDrain",
        "description": "The batches are drained.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.lruDrain"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelCopyFromRef": {
        "title": "kernel.copyFromRef",
        "description": "The kernel reads the page through a reference that it holds, by the linear map.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.copyFromRef"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelLinearRead": {
        "title": "kernel.linearRead",
        "description": "Stray load through the linear map.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.linearRead"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelLinearWrite": {
        "title": "kernel.linearWrite",
        "description": "Stray store through the linear map.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.linearWrite"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          }
        },
        "required": [
          "op",
          "index",
          "value"
        ],
        "additionalProperties": false
      },
      "KernelZeropad": {
        "title": "kernel.zeropad",
        "description": "load_unaligned_zeropad that runs across into the page.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.zeropad"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelProcessVmRead": {
        "title": "kernel.processVmRead",
        "description": "process_vm_readv on the VMM: a short pin, then a copy.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.processVmRead"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "KernelWalk": {
        "title": "kernel.walk",
        "description": "Page-table walk without a pin (hmm_range_fault, IOMMU SVA): obtains the frame, and a device then reads through it.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.walk"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          }
        },
        "required": [
          "op",
          "page",
          "device"
        ],
        "additionalProperties": false
      },
      "KernelMigrate": {
        "title": "kernel.migrate",
        "description": "Migration or compaction of the folio.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.migrate"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelReclaim": {
        "title": "kernel.reclaim",
        "description": "Memory pressure on the folio.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.reclaim"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "KernelMemoryFailure": {
        "title": "kernel.memoryFailure",
        "description": "memory_failure() on the frame.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kernel.memoryFailure"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-kvm.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-kvm.json",
    "title": "Operations: kvm",
    "description": "Operations of KVM and the VMM's use of it.",
    "$defs": {
      "KvmBind": {
        "title": "kvm.bind",
        "description": "KVM_SET_USER_MEMORY_REGION(2): a memslot over `pages` guest pages from `gfn`, backed by the file from `index` on (absent: the same numbers), at the user mapping of the same page.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.bind"
          },
          "slot": {
            "$ref": "scalars.json#/$defs/SlotId"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "slot",
          "gfn"
        ],
        "additionalProperties": false
      },
      "KvmUnbind": {
        "title": "kvm.unbind",
        "description": "Deletes the memslot.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.unbind"
          },
          "slot": {
            "$ref": "scalars.json#/$defs/SlotId"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op",
          "slot"
        ],
        "additionalProperties": false
      },
      "KvmMoveSlot": {
        "title": "kvm.moveSlot",
        "description": "Moves the memslot to another gfn.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.moveSlot"
          },
          "slot": {
            "$ref": "scalars.json#/$defs/SlotId"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op",
          "slot",
          "gfn"
        ],
        "additionalProperties": false
      },
      "KvmConvert": {
        "title": "kvm.convert",
        "description": "Asks the backing itself to make a range private or shared: KVM_SET_MEMORY_ATTRIBUTES2 on the guest_memfd.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.convert"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "to": {
            "type": "string",
            "enum": [
              "private",
              "shared"
            ]
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "index",
          "to"
        ],
        "additionalProperties": false
      },
      "KvmCreateMalformed": {
        "title": "kvm.createMalformed",
        "description": "KVM_CREATE_GUEST_MEMFD with one bad argument.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.createMalformed"
          },
          "fault": {
            "type": "string",
            "enum": [
              "unknown-flag",
              "zero-size",
              "negative-size",
              "unaligned-size"
            ]
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op",
          "fault"
        ],
        "additionalProperties": false
      },
      "KvmPopulate": {
        "title": "kvm.populate",
        "description": "SNP_LAUNCH_UPDATE or KVM_TDX_INIT_MEM_REGION: private pages get their first content, copied from the VMM. Without a value what the pages hold already is taken in place.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.populate"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          }
        },
        "required": [
          "op",
          "gfn"
        ],
        "additionalProperties": false
      },
      "KvmReadGuest": {
        "title": "kvm.readGuest",
        "description": "kvm_read_guest: the host kernel reads guest memory on behalf of emulation.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.readGuest"
          },
          "gfn": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op",
          "gfn"
        ],
        "additionalProperties": false
      },
      "KvmVcpuLoad": {
        "title": "kvm.vcpuLoad",
        "description": "The vCPU enters KVM_RUN.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.vcpuLoad"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      },
      "KvmVcpuPut": {
        "title": "kvm.vcpuPut",
        "description": "The vCPU leaves KVM_RUN.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.vcpuPut"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      },
      "KvmTopUp": {
        "title": "kvm.topUp",
        "description": "Donates pages for EL2 page tables until the vCPU's memcache holds enough.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.topUp"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      },
      "KvmDrainMemcache": {
        "title": "kvm.drainMemcache",
        "description": "The vCPU's memcache runs empty.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.drainMemcache"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      },
      "KvmDestroy": {
        "title": "kvm.destroy",
        "description": "Closes every descriptor of the VM.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "kvm.destroy"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-user.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-user.json",
    "title": "Operations: user",
    "description": "Operations of host user space: the VMM (process 0) and other host processes. `page` is a page of the process's mapping; `index` a page of the backing file.",
    "$defs": {
      "UserMap": {
        "title": "user.map",
        "description": "mmap of the backing file into a process. Absent `index`: the same number as `page`.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.map"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "kind": {
            "type": "string",
            "enum": [
              "shared",
              "private"
            ]
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "UserMapMany": {
        "title": "user.mapMany",
        "description": "Maps the page of the file at `count` further addresses and touches each: adds page-table references.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.mapMany"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "page",
          "count"
        ],
        "additionalProperties": false
      },
      "UserUnmap": {
        "title": "user.unmap",
        "description": "munmap.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.unmap"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "UserRead": {
        "title": "user.read",
        "description": "CPU load.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.read"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "UserWrite": {
        "title": "user.write",
        "description": "CPU store.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.write"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page",
          "value"
        ],
        "additionalProperties": false
      },
      "UserSyscallBuffer": {
        "title": "user.syscallBuffer",
        "description": "A system call reads its buffer from the page through uaccess, as write(fd, page, 4096) does.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.syscallBuffer"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "page"
        ],
        "additionalProperties": false
      },
      "UserFileRead": {
        "title": "user.fileRead",
        "description": "pread on the backing descriptor.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.fileRead"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "UserFileWrite": {
        "title": "user.fileWrite",
        "description": "pwrite on the backing descriptor.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.fileWrite"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "index",
          "value"
        ],
        "additionalProperties": false
      },
      "UserFallocate": {
        "title": "user.fallocate",
        "description": "fallocate without a hole; keepSize is FALLOC_FL_KEEP_SIZE.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.fallocate"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "keepSize": {
            "type": "boolean"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "index",
          "keepSize"
        ],
        "additionalProperties": false
      },
      "UserPunchHole": {
        "title": "user.punchHole",
        "description": "fallocate(PUNCH_HOLE|KEEP_SIZE). aligned false: the offset is one byte past the page start.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.punchHole"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "aligned": {
            "type": "boolean"
          }
        },
        "required": [
          "op",
          "index"
        ],
        "additionalProperties": false
      },
      "UserTruncate": {
        "title": "user.truncate",
        "description": "ftruncate to `pages` pages.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.truncate"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "pages"
        ],
        "additionalProperties": false
      },
      "UserFork": {
        "title": "user.fork",
        "description": "fork; the child inherits the mappings and descriptors.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.fork"
          },
          "child": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "child"
        ],
        "additionalProperties": false
      },
      "UserMadvise": {
        "title": "user.madvise",
        "description": "madvise on the mapping. collapse, pageout and mergeable include the work of the kernel that they ask for; mergeable finds a page of equal content elsewhere.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.madvise"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "advice": {
            "type": "string",
            "enum": [
              "dontneed",
              "remove",
              "populate-read",
              "populate-write",
              "collapse",
              "pageout",
              "mergeable"
            ]
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page",
          "advice"
        ],
        "additionalProperties": false
      },
      "UserUserfaultfd": {
        "title": "user.userfaultfd",
        "description": "UFFDIO_REGISTER over the mapping, with a handler that answers every fault at once as the kernel would have: registering changes nothing else. wp: without UFFD_FEATURE_WP_ASYNC.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.userfaultfd"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "mode": {
            "type": "string",
            "enum": [
              "missing",
              "wp",
              "minor"
            ]
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page",
          "mode"
        ],
        "additionalProperties": false
      },
      "UserPassFd": {
        "title": "user.passFd",
        "description": "Sends the backing descriptor to another process, which maps the whole file.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.passFd"
          },
          "to": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op",
          "to"
        ],
        "additionalProperties": false
      },
      "UserClose": {
        "title": "user.close",
        "description": "Closes the process's descriptor of the backing file.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.close"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      },
      "UserExit": {
        "title": "user.exit",
        "description": "The process ends: its mappings and descriptors go, and with process 0 those of the VMs.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "user.exit"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "op"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation-vfio.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation-vfio.json",
    "title": "Operations: vfio",
    "description": "Operations of VFIO and iommufd.",
    "$defs": {
      "VfioMap": {
        "title": "vfio.map",
        "description": "Maps a range of the VMM's addresses for DMA: a long-term pin, then the IOMMU.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "vfio.map"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page",
          "domain"
        ],
        "additionalProperties": false
      },
      "VfioUnmap": {
        "title": "vfio.unmap",
        "description": "Removes the mapping and drops the pins.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "vfio.unmap"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "page",
          "domain"
        ],
        "additionalProperties": false
      },
      "VfioMapFile": {
        "title": "vfio.mapFile",
        "description": "IOMMU_IOAS_MAP_FILE: the same by descriptor and offset.",
        "type": "object",
        "properties": {
          "op": {
            "type": "string",
            "const": "vfio.mapFile"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "op",
          "index",
          "domain"
        ],
        "additionalProperties": false
      }
    }
  },
  "operation.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/operation.json",
    "title": "Operation",
    "description": "Every operation a scenario can perform, by actor. Absent `pages` is one page, absent `vm`, `process` and `device` are 0.",
    "$defs": {
      "Operation": {
        "title": "Operation",
        "description": "One operation of one actor.",
        "oneOf": [
          {
            "$ref": "operation-user.json#/$defs/UserMap"
          },
          {
            "$ref": "operation-user.json#/$defs/UserMapMany"
          },
          {
            "$ref": "operation-user.json#/$defs/UserUnmap"
          },
          {
            "$ref": "operation-user.json#/$defs/UserRead"
          },
          {
            "$ref": "operation-user.json#/$defs/UserWrite"
          },
          {
            "$ref": "operation-user.json#/$defs/UserSyscallBuffer"
          },
          {
            "$ref": "operation-user.json#/$defs/UserFileRead"
          },
          {
            "$ref": "operation-user.json#/$defs/UserFileWrite"
          },
          {
            "$ref": "operation-user.json#/$defs/UserFallocate"
          },
          {
            "$ref": "operation-user.json#/$defs/UserPunchHole"
          },
          {
            "$ref": "operation-user.json#/$defs/UserTruncate"
          },
          {
            "$ref": "operation-user.json#/$defs/UserFork"
          },
          {
            "$ref": "operation-user.json#/$defs/UserMadvise"
          },
          {
            "$ref": "operation-user.json#/$defs/UserUserfaultfd"
          },
          {
            "$ref": "operation-user.json#/$defs/UserPassFd"
          },
          {
            "$ref": "operation-user.json#/$defs/UserClose"
          },
          {
            "$ref": "operation-user.json#/$defs/UserExit"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelPin"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelUnpin"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelGupFast"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelUnexc"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelReexc"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelAddPin"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelGet"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelPut"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelSpeculativeGet"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelSpeculativePut"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelLruBatch"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelLruDrain"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelCopyFromRef"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelLinearRead"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelLinearWrite"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelZeropad"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelProcessVmRead"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelWalk"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelMigrate"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelReclaim"
          },
          {
            "$ref": "operation-kernel.json#/$defs/KernelMemoryFailure"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmBind"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmUnbind"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmMoveSlot"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmConvert"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmCreateMalformed"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmPopulate"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmReadGuest"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmVcpuLoad"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmVcpuPut"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmTopUp"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmDrainMemcache"
          },
          {
            "$ref": "operation-kvm.json#/$defs/KvmDestroy"
          },
          {
            "$ref": "operation-guest.json#/$defs/GuestRead"
          },
          {
            "$ref": "operation-guest.json#/$defs/GuestWrite"
          },
          {
            "$ref": "operation-guest.json#/$defs/GuestShare"
          },
          {
            "$ref": "operation-guest.json#/$defs/GuestUnshare"
          },
          {
            "$ref": "operation-guest.json#/$defs/GuestRelinquish"
          },
          {
            "$ref": "operation-guest.json#/$defs/GuestMalformed"
          },
          {
            "$ref": "operation-el2.json#/$defs/El2Call"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuAllocDomain"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuFreeDomain"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuAttach"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuDetach"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuMap"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuUnmap"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuIovaToPhys"
          },
          {
            "$ref": "operation-iommu.json#/$defs/IommuBypass"
          },
          {
            "$ref": "operation-vfio.json#/$defs/VfioMap"
          },
          {
            "$ref": "operation-vfio.json#/$defs/VfioUnmap"
          },
          {
            "$ref": "operation-vfio.json#/$defs/VfioMapFile"
          },
          {
            "$ref": "operation-device.json#/$defs/DeviceDmaRead"
          },
          {
            "$ref": "operation-device.json#/$defs/DeviceDmaWrite"
          },
          {
            "$ref": "operation-device.json#/$defs/DeviceAssign"
          },
          {
            "$ref": "operation-device.json#/$defs/DeviceReturn"
          },
          {
            "$ref": "operation-device.json#/$defs/DeviceGuestMap"
          },
          {
            "$ref": "operation-device.json#/$defs/DeviceGuestUnmap"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "op"
        }
      }
    }
  },
  "outcome.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/outcome.json",
    "title": "Outcome",
    "description": "What one step returned, who was told what, and two labels that are never state: the hypercalls made and the effects, in order.",
    "$defs": {
      "Codes": {
        "title": "Codes",
        "description": "What each actor was told. guest: return of its call. run: errno or exit of KVM_RUN. user: errno or signal of a host process. kernel: errno inside the host kernel. device: event of the IOMMU.",
        "type": "object",
        "properties": {
          "guest": {
            "$ref": "scalars.json#/$defs/Code"
          },
          "run": {
            "$ref": "scalars.json#/$defs/Code"
          },
          "user": {
            "$ref": "scalars.json#/$defs/Code"
          },
          "kernel": {
            "$ref": "scalars.json#/$defs/Code"
          },
          "device": {
            "$ref": "scalars.json#/$defs/Code"
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "EffectKind": {
        "title": "Effect kind",
        "description": "One unit of work that a step caused, for the cost ledger and the order checks. smmu-*: the mirrored stage-2 or the hypervisor's IOMMU table. guest-exit: an exit to user space. split, merge: a large folio becomes single pages, or single pages one again.",
        "type": "string",
        "enum": [
          "pte-map",
          "pte-unmap",
          "stage2-map",
          "stage2-unmap",
          "smmu-map",
          "smmu-unmap",
          "tlb-sync",
          "zero",
          "cache-clean",
          "copy",
          "split",
          "merge",
          "folio-alloc",
          "folio-free",
          "guest-exit",
          "lru-drain",
          "retry",
          "event"
        ]
      },
      "Effect": {
        "title": "Effect",
        "description": "One unit of work. index and frame name the page where there is one.",
        "type": "object",
        "properties": {
          "kind": {
            "$ref": "outcome.json#/$defs/EffectKind"
          },
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "frame": {
            "$ref": "scalars.json#/$defs/FrameSlot"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "kind"
        ],
        "additionalProperties": false
      },
      "HypercallArgs": {
        "title": "Hypercall arguments",
        "description": "Arguments of one hypercall, and the facts EL2 reads beside them. frame and index name the physical frame; the gfn is the one that the cell's index is bound to in that VM. acl, parcelType, validate and sanitize belong to Gunyah's parcels.",
        "type": "object",
        "properties": {
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "frame": {
            "$ref": "scalars.json#/$defs/FrameSlot"
          },
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          },
          "device": {
            "$ref": "scalars.json#/$defs/DeviceId"
          },
          "order": {
            "$ref": "scalars.json#/$defs/FolioOrder"
          },
          "prot": {
            "type": "string",
            "enum": [
              "r",
              "rw",
              "rx",
              "rwx",
              "invalid"
            ]
          },
          "memcache": {
            "type": "string",
            "enum": [
              "enough",
              "empty"
            ]
          },
          "vcpu": {
            "type": "string",
            "enum": [
              "loaded",
              "none"
            ]
          },
          "faultPoisoned": {
            "type": "boolean"
          },
          "aligned": {
            "type": "boolean"
          },
          "reserved": {
            "type": "string",
            "enum": [
              "zero",
              "non-zero"
            ]
          },
          "inRange": {
            "type": "boolean"
          },
          "acl": {
            "type": "string",
            "enum": [
              "fits",
              "several",
              "unfit"
            ]
          },
          "parcelType": {
            "type": "string",
            "enum": [
              "fits",
              "differs"
            ]
          },
          "validate": {
            "type": "string",
            "enum": [
              "fits",
              "differs"
            ]
          },
          "sanitize": {
            "type": "boolean"
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "HypercallRecord": {
        "title": "Hypercall record",
        "description": "One hypercall as it was made.",
        "type": "object",
        "properties": {
          "call": {
            "$ref": "scalars.json#/$defs/HypercallName"
          },
          "args": {
            "$ref": "outcome.json#/$defs/HypercallArgs"
          },
          "ret": {
            "$ref": "scalars.json#/$defs/Reply"
          }
        },
        "required": [
          "call",
          "args",
          "ret"
        ],
        "additionalProperties": false
      },
      "Outcome": {
        "title": "Outcome",
        "description": "Result of one step at one implementation.",
        "type": "object",
        "properties": {
          "decision": {
            "$ref": "scalars.json#/$defs/Decision"
          },
          "codes": {
            "$ref": "outcome.json#/$defs/Codes"
          },
          "rule": {
            "$ref": "scalars.json#/$defs/RuleId"
          },
          "calls": {
            "type": "array",
            "items": {
              "$ref": "outcome.json#/$defs/HypercallRecord"
            },
            "minItems": 0,
            "maxItems": 65536
          },
          "effects": {
            "type": "array",
            "items": {
              "$ref": "outcome.json#/$defs/Effect"
            },
            "minItems": 0,
            "maxItems": 65536
          },
          "data": {
            "$ref": "scalars.json#/$defs/Content"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "errorOffset": {
            "$ref": "scalars.json#/$defs/PageIndex"
          }
        },
        "required": [
          "decision",
          "codes",
          "rule",
          "calls",
          "effects"
        ],
        "additionalProperties": false
      }
    }
  },
  "pair.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/pair.json",
    "title": "Pair",
    "description": "Two designs of the same age, under a name.",
    "$ref": "pair.json#/$defs/PairFile",
    "$defs": {
      "NamedPair": {
        "title": "Named pair",
        "description": "One profile of each backing and the hypervisor that belongs to them. The IOMMU design is that of the scenario, or else the one that the hypervisor comes with.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "summary": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "left": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "right": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "hypervisor": {
            "$ref": "scalars.json#/$defs/Selector"
          }
        },
        "required": [
          "name",
          "summary",
          "left",
          "right",
          "hypervisor"
        ],
        "additionalProperties": false
      },
      "PairFile": {
        "title": "Pair file",
        "description": "All named pairs.",
        "type": "object",
        "properties": {
          "pairs": {
            "type": "array",
            "items": {
              "$ref": "pair.json#/$defs/NamedPair"
            },
            "minItems": 1,
            "maxItems": 16
          }
        },
        "required": [
          "pairs"
        ],
        "additionalProperties": false
      }
    }
  },
  "profile.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/profile.json",
    "title": "Profile",
    "description": "Named configurations on one axis, their switches, and the settings they resolve to.",
    "$ref": "profile.json#/$defs/ProfileFile",
    "$defs": {
      "Switch": {
        "title": "Switch",
        "description": "A contested choice. Every value that was argued for is listed; both sources stand here. pending: values that no model runs yet.",
        "type": "object",
        "properties": {
          "axis": {
            "$ref": "scalars.json#/$defs/Axis"
          },
          "name": {
            "type": "string",
            "pattern": "^[a-z][A-Za-z]{1,31}$"
          },
          "values": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 32
            },
            "minItems": 2,
            "maxItems": 8
          },
          "question": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 8
          },
          "confidence": {
            "$ref": "scalars.json#/$defs/Confidence"
          },
          "pending": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 32
            },
            "minItems": 1,
            "maxItems": 8
          }
        },
        "required": [
          "axis",
          "name",
          "values",
          "question",
          "sources",
          "confidence"
        ],
        "additionalProperties": false
      },
      "SwitchValue": {
        "title": "Switch value",
        "description": "The value that a profile gives a switch; booleans are written true and false. fixed: it is what the profile means, so that a scenario that sets this switch does not change it where the profile stands in for another.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "value": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "fixed": {
            "type": "boolean"
          }
        },
        "required": [
          "name",
          "value"
        ],
        "additionalProperties": false
      },
      "Profile": {
        "title": "Profile",
        "description": "A value on one axis. iommu: the IOMMU profile that a hypervisor comes with. iommus: all that it can be combined with; absent where any will do.",
        "type": "object",
        "properties": {
          "axis": {
            "$ref": "scalars.json#/$defs/Axis"
          },
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9.-]{1,32}$"
          },
          "status": {
            "type": "string",
            "enum": [
              "runnable",
              "pending"
            ]
          },
          "default": {
            "type": "boolean"
          },
          "maturity": {
            "type": "string",
            "enum": [
              "shipped",
              "queued",
              "posted",
              "hypothetical"
            ]
          },
          "summary": {
            "type": "string",
            "minLength": 1,
            "maxLength": 600
          },
          "switches": {
            "type": "array",
            "items": {
              "$ref": "profile.json#/$defs/SwitchValue"
            },
            "minItems": 0,
            "maxItems": 16
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 12
          },
          "iommu": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "iommus": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 32
            },
            "minItems": 1,
            "maxItems": 8
          }
        },
        "required": [
          "axis",
          "name",
          "status",
          "default",
          "maturity",
          "summary",
          "switches",
          "sources"
        ],
        "additionalProperties": false
      },
      "Triple": {
        "title": "Triple",
        "description": "How real a combination of backing, hypervisor and IOMMU design is. A combination that no entry names is hypothetical.",
        "type": "object",
        "properties": {
          "backing": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "hypervisor": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "iommu": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "maturity": {
            "type": "string",
            "enum": [
              "shipped",
              "queued",
              "posted",
              "hypothetical"
            ]
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          }
        },
        "required": [
          "backing",
          "hypervisor",
          "iommu",
          "maturity",
          "note"
        ],
        "additionalProperties": false
      },
      "ProfileFile": {
        "title": "Profile file",
        "description": "The profiles and switches of one axis; the file of the hypervisors also lists how real the combinations are.",
        "type": "object",
        "properties": {
          "profiles": {
            "type": "array",
            "items": {
              "$ref": "profile.json#/$defs/Profile"
            },
            "minItems": 1,
            "maxItems": 32
          },
          "switches": {
            "type": "array",
            "items": {
              "$ref": "profile.json#/$defs/Switch"
            },
            "minItems": 0,
            "maxItems": 32
          },
          "triples": {
            "type": "array",
            "items": {
              "$ref": "profile.json#/$defs/Triple"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "profiles",
          "switches"
        ],
        "additionalProperties": false
      },
      "GuestMemfdSettings": {
        "title": "guest_memfd settings",
        "description": "init: state of a fresh file (GUEST_MEMFD_FLAG_INIT_SHARED or not). unshareDeniable: the host may refuse a guest's unshare. invalidateOnPkvm: what a hole or a memory failure does to a page that a protected guest holds. kernel: the release whose details hold where one design changed from one to the next. directMap: whether the file's pages stay in the kernel's linear map (removed: GUEST_MEMFD_FLAG_NO_DIRECT_MAP).",
        "type": "object",
        "properties": {
          "axis": {
            "type": "string",
            "const": "guest-memfd"
          },
          "profile": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "init": {
            "type": "string",
            "enum": [
              "shared",
              "private"
            ]
          },
          "unshareDeniable": {
            "type": "boolean"
          },
          "invalidateOnPkvm": {
            "type": "string",
            "enum": [
              "defer",
              "refuse",
              "poison"
            ]
          },
          "kernel": {
            "type": "string",
            "enum": [
              "6.8",
              "6.18",
              "7.2",
              "7.4"
            ]
          },
          "directMap": {
            "type": "string",
            "enum": [
              "kept",
              "removed"
            ]
          }
        },
        "required": [
          "axis",
          "profile",
          "init",
          "unshareDeniable",
          "invalidateOnPkvm",
          "kernel",
          "directMap"
        ],
        "additionalProperties": false
      },
      "ShmemGupSettings": {
        "title": "shmem-gup settings",
        "description": "unshareDeniable: the host may refuse a guest's unshare. exclusiveScope: whether a large folio takes one exclusive pin for each page or one in all. pinCount: small folios counted by the reference-count bias or exactly. sharedPin: whether KVM keeps its normal pin while the guest shares. memory: what the VMM gives the guest as memory. exclusivePin: CONFIG_EXCLUSIVE_PIN. pageFlagChecks: CONFIG_DEBUG_VM_PGFLAGS.",
        "type": "object",
        "properties": {
          "axis": {
            "type": "string",
            "const": "shmem-gup"
          },
          "profile": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "unshareDeniable": {
            "type": "boolean"
          },
          "exclusiveScope": {
            "type": "string",
            "enum": [
              "perPin",
              "oncePerFolio"
            ]
          },
          "pinCount": {
            "type": "string",
            "enum": [
              "biased",
              "exact"
            ]
          },
          "sharedPin": {
            "type": "string",
            "enum": [
              "keep",
              "drop"
            ]
          },
          "memory": {
            "type": "string",
            "enum": [
              "memfd",
              "anon",
              "hugetlb",
              "file"
            ]
          },
          "exclusivePin": {
            "type": "string",
            "enum": [
              "on",
              "off"
            ]
          },
          "pageFlagChecks": {
            "type": "string",
            "enum": [
              "on",
              "off"
            ]
          }
        },
        "required": [
          "axis",
          "profile",
          "unshareDeniable",
          "exclusiveScope",
          "pinCount",
          "sharedPin",
          "memory",
          "exclusivePin",
          "pageFlagChecks"
        ],
        "additionalProperties": false
      },
      "HypervisorSettings": {
        "title": "Hypervisor settings",
        "description": "userFault: what a host process gets that touches a guest's page. linearMapFault: what a stray kernel access does. relinquish: MEM_RELINQUISH exists. guestDevices: devices can be assigned to guests. Gunyah alone has the rest. transfer: how a guest is given its page. sanitize: whether a guest's page is zeroed on its way back. linearMap: whether the host kernel takes a guest's page out of its linear map.",
        "type": "object",
        "properties": {
          "axis": {
            "type": "string",
            "const": "hypervisor"
          },
          "profile": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "userFault": {
            "type": "string",
            "enum": [
              "signal",
              "fatal"
            ]
          },
          "linearMapFault": {
            "type": "string",
            "enum": [
              "reclaim",
              "crash"
            ]
          },
          "relinquish": {
            "type": "boolean"
          },
          "guestDevices": {
            "type": "boolean"
          },
          "transfer": {
            "type": "string",
            "enum": [
              "paged",
              "lend",
              "donate"
            ]
          },
          "sanitize": {
            "type": "string",
            "enum": [
              "on",
              "off"
            ]
          },
          "linearMap": {
            "type": "string",
            "enum": [
              "whole",
              "holes"
            ]
          }
        },
        "required": [
          "axis",
          "profile",
          "userFault",
          "linearMapFault",
          "relinquish",
          "guestDevices"
        ],
        "additionalProperties": false
      },
      "IommuSettings": {
        "title": "IOMMU settings",
        "description": "mapGuestShared: whether a host may map a page that a guest shared (design pv). smmuFault: what a device sees on a stage-2 fault (design nested).",
        "type": "object",
        "properties": {
          "axis": {
            "type": "string",
            "const": "iommu"
          },
          "profile": {
            "type": "string",
            "enum": [
              "none",
              "pv",
              "nested",
              "seed-literal",
              "host"
            ]
          },
          "mapGuestShared": {
            "type": "string",
            "enum": [
              "refuse",
              "allow"
            ]
          },
          "smmuFault": {
            "type": "string",
            "enum": [
              "terminate",
              "stall",
              "hostError"
            ]
          }
        },
        "required": [
          "axis",
          "profile",
          "mapGuestShared",
          "smmuFault"
        ],
        "additionalProperties": false
      },
      "BackingSettings": {
        "title": "Backing settings",
        "description": "Settings of one of the two backings.",
        "oneOf": [
          {
            "$ref": "profile.json#/$defs/GuestMemfdSettings"
          },
          {
            "$ref": "profile.json#/$defs/ShmemGupSettings"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "axis"
        }
      },
      "Settings": {
        "title": "Settings",
        "description": "What one implementation runs with.",
        "type": "object",
        "properties": {
          "backing": {
            "$ref": "profile.json#/$defs/BackingSettings"
          },
          "hypervisor": {
            "$ref": "profile.json#/$defs/HypervisorSettings"
          },
          "iommu": {
            "$ref": "profile.json#/$defs/IommuSettings"
          }
        },
        "required": [
          "backing",
          "hypervisor",
          "iommu"
        ],
        "additionalProperties": false
      }
    }
  },
  "record.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/record.json",
    "title": "Record",
    "description": "What is otherwise than scenarios record where other profiles stand in for those that they name. What is not listed is as the scenario has it.",
    "$ref": "record.json#/$defs/ProfileRecord",
    "$defs": {
      "RecordedAnswer": {
        "title": "Recorded answer",
        "description": "The whole answer of a side at a step where it is not what the scenario expects, and the rule that decided, which is the reason. for: absent where every side that the record is about answers so. calls and effects: where the scenario asks for them. Several for one step and side are the answers in the orders of a race.",
        "type": "object",
        "properties": {
          "at": {
            "$ref": "ledger.json#/$defs/StepRef"
          },
          "for": {
            "$ref": "scalars.json#/$defs/Backing"
          },
          "decision": {
            "$ref": "scalars.json#/$defs/Decision"
          },
          "data": {
            "$ref": "scalars.json#/$defs/Content"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "errorOffset": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "codes": {
            "$ref": "outcome.json#/$defs/Codes"
          },
          "calls": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/HypercallName"
            },
            "minItems": 0,
            "maxItems": 256
          },
          "effects": {
            "type": "array",
            "items": {
              "$ref": "outcome.json#/$defs/EffectKind"
            },
            "minItems": 0,
            "maxItems": 256
          },
          "rule": {
            "$ref": "scalars.json#/$defs/RuleId"
          }
        },
        "required": [
          "at",
          "decision",
          "rule"
        ],
        "additionalProperties": false
      },
      "RecordedVerdict": {
        "title": "Recorded verdict",
        "description": "The worst root of a scenario where it is not the one that the scenario records.",
        "type": "object",
        "properties": {
          "scenario": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "verdict": {
            "$ref": "scalars.json#/$defs/Class"
          }
        },
        "required": [
          "scenario",
          "verdict"
        ],
        "additionalProperties": false
      },
      "ProfileRecord": {
        "title": "Profile record",
        "description": "with: the profiles that stand in, everything else being as the scenario says. answers: of the sides that differ from the scenario's. verdicts: where two sides are compared.",
        "type": "object",
        "properties": {
          "with": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Selector"
            },
            "minItems": 1,
            "maxItems": 4,
            "uniqueItems": true
          },
          "answers": {
            "type": "array",
            "items": {
              "$ref": "record.json#/$defs/RecordedAnswer"
            },
            "minItems": 0,
            "maxItems": 8192
          },
          "verdicts": {
            "type": "array",
            "items": {
              "$ref": "record.json#/$defs/RecordedVerdict"
            },
            "minItems": 0,
            "maxItems": 4096
          }
        },
        "required": [
          "with",
          "answers",
          "verdicts"
        ],
        "additionalProperties": false
      }
    }
  },
  "report.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/report.json",
    "title": "Report",
    "description": "What a run of the corpus found. Nothing in it depends on the time or on the place of the files.",
    "$ref": "report.json#/$defs/Report",
    "$defs": {
      "ReportTool": {
        "title": "Report tool",
        "description": "What wrote the report.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "const": "guestmem"
          },
          "version": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        "required": [
          "name",
          "version"
        ],
        "additionalProperties": false
      },
      "Maturity": {
        "title": "Maturity",
        "description": "How real a profile or a triple is, the most real first.",
        "type": "string",
        "enum": [
          "shipped",
          "queued",
          "posted",
          "hypothetical"
        ]
      },
      "ReportTriple": {
        "title": "Report triple",
        "description": "A combination of backing, hypervisor and IOMMU that scenarios ran with, how real it is, and how many scenarios ran with it.",
        "type": "object",
        "properties": {
          "backing": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "hypervisor": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "iommu": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "maturity": {
            "$ref": "report.json#/$defs/Maturity"
          },
          "scenarios": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "backing",
          "hypervisor",
          "iommu",
          "maturity",
          "scenarios"
        ],
        "additionalProperties": false
      },
      "ReportConfiguration": {
        "title": "Report configuration",
        "description": "What a scenario ran with. Switches are named where they differ from the profile.",
        "type": "object",
        "properties": {
          "left": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "right": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "hypervisor": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "iommu": {
            "$ref": "scalars.json#/$defs/Selector"
          }
        },
        "required": [
          "left",
          "right",
          "hypervisor",
          "iommu"
        ],
        "additionalProperties": false
      },
      "ReportRoot": {
        "title": "Report root",
        "description": "A divergence from states that agreed. run: the first order of the scenario's races in which it was seen. entry: the ledger entry that accepts it.",
        "type": "object",
        "properties": {
          "step": {
            "$ref": "ledger.json#/$defs/StepRef"
          },
          "run": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "operation": {
            "$ref": "ledger.json#/$defs/LedgerOperation"
          },
          "class": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "left": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "right": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "rules": {
            "$ref": "ledger.json#/$defs/LedgerRules"
          },
          "entry": {
            "$ref": "ledger.json#/$defs/LedgerId"
          }
        },
        "required": [
          "step",
          "run",
          "operation",
          "class",
          "left",
          "right",
          "rules"
        ],
        "additionalProperties": false
      },
      "ReportProblem": {
        "title": "Report problem",
        "description": "Why a scenario is red.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "unexpected-root",
              "unlisted-place",
              "stale-place",
              "verdict",
              "expectation",
              "invariant",
              "oracle",
              "short-run",
              "errored"
            ]
          },
          "step": {
            "$ref": "ledger.json#/$defs/StepRef"
          },
          "run": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000
          }
        },
        "required": [
          "kind",
          "text"
        ],
        "additionalProperties": false
      },
      "ReportStatus": {
        "title": "Report status",
        "description": "agree: no divergence. differ: as recorded. pending: a profile or the value of a switch is not written yet. impossible: profiles that there cannot be together. skipped: an implementation declares that it lacks something. red: unexpected. errored: an implementation broke.",
        "type": "string",
        "enum": [
          "agree",
          "differ",
          "pending",
          "impossible",
          "skipped",
          "red",
          "errored"
        ]
      },
      "ReportScenario": {
        "title": "Report scenario",
        "description": "What one scenario gave. recorded: the verdict in the scenario; absent where the report is of another pair than the one it is about. found: the worst root. steps: planned and run, over all orders. fields: compared, and left out because a side cannot know them. why: of a scenario that is pending, impossible or skipped.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "group": {
            "$ref": "scenario.json#/$defs/Group"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "status": {
            "$ref": "report.json#/$defs/ReportStatus"
          },
          "recorded": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "found": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "configuration": {
            "$ref": "report.json#/$defs/ReportConfiguration"
          },
          "runs": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "stepsPlanned": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "stepsRun": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "fieldsCompared": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "fieldsUnknown": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "roots": {
            "type": "array",
            "items": {
              "$ref": "report.json#/$defs/ReportRoot"
            },
            "minItems": 0,
            "maxItems": 4096
          },
          "cascades": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "report.json#/$defs/ReportProblem"
            },
            "minItems": 0,
            "maxItems": 4096
          },
          "why": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        },
        "required": [
          "id",
          "group",
          "title",
          "status",
          "runs",
          "stepsPlanned",
          "stepsRun",
          "fieldsCompared",
          "fieldsUnknown",
          "roots",
          "cascades",
          "problems"
        ],
        "additionalProperties": false
      },
      "ReportLedgerProblem": {
        "title": "Report ledger problem",
        "description": "stale-entry: the divergence no longer happens. unmatched-entry: no scenario that the entry names ran with its pair of profiles.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "stale-entry",
              "unmatched-entry"
            ]
          },
          "entry": {
            "$ref": "ledger.json#/$defs/LedgerId"
          },
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        },
        "required": [
          "kind",
          "entry",
          "text"
        ],
        "additionalProperties": false
      },
      "ReportSummary": {
        "title": "Report summary",
        "description": "How many scenarios have each status, and how many ledger entries are red.",
        "type": "object",
        "properties": {
          "scenarios": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "agree": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "differ": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "pending": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "impossible": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "skipped": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "red": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "errored": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "ledgerEntriesRed": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "scenarios",
          "agree",
          "differ",
          "pending",
          "impossible",
          "skipped",
          "red",
          "errored",
          "ledgerEntriesRed"
        ],
        "additionalProperties": false
      },
      "ReportBetween": {
        "title": "Report between",
        "description": "Two configurations that were chosen for every scenario. pair: the name that they go by, if they have one.",
        "type": "object",
        "properties": {
          "pair": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32
          },
          "left": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "right": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "hypervisor": {
            "$ref": "scalars.json#/$defs/Selector"
          }
        },
        "required": [
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "Report": {
        "title": "Report",
        "description": "One run of the corpus or of a part of it. selection: how the part was chosen and what was overridden, as it stands on the command line. between: the two that were compared in place of those that the scenarios name; recorded verdicts do not apply.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-report"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "tool": {
            "$ref": "report.json#/$defs/ReportTool"
          },
          "selection": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 400
            },
            "minItems": 0,
            "maxItems": 256
          },
          "between": {
            "$ref": "report.json#/$defs/ReportBetween"
          },
          "limits": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 600
            },
            "minItems": 1,
            "maxItems": 16
          },
          "triples": {
            "type": "array",
            "items": {
              "$ref": "report.json#/$defs/ReportTriple"
            },
            "minItems": 0,
            "maxItems": 256
          },
          "scenarios": {
            "type": "array",
            "items": {
              "$ref": "report.json#/$defs/ReportScenario"
            },
            "minItems": 0,
            "maxItems": 4096
          },
          "ledger": {
            "type": "array",
            "items": {
              "$ref": "report.json#/$defs/ReportLedgerProblem"
            },
            "minItems": 0,
            "maxItems": 512
          },
          "summary": {
            "$ref": "report.json#/$defs/ReportSummary"
          }
        },
        "required": [
          "kind",
          "version",
          "tool",
          "selection",
          "limits",
          "triples",
          "scenarios",
          "ledger",
          "summary"
        ],
        "additionalProperties": false
      }
    }
  },
  "requirement.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/requirement.json",
    "title": "Requirement",
    "description": "What the participants of the June 2024 debate asked of a backing for guest memory, and how each design answers.",
    "$ref": "requirement.json#/$defs/RequirementFile",
    "$defs": {
      "RequirementId": {
        "title": "Requirement id",
        "description": "R and two digits. Never reused, never renumbered.",
        "type": "string",
        "pattern": "^R[0-9]{2}$"
      },
      "RequirementKind": {
        "title": "Requirement kind",
        "description": "What sort of point it is: something a design must offer, a fault found in a design, a question, or a judgement that no run can decide.",
        "type": "string",
        "enum": [
          "requirement",
          "objection",
          "question",
          "opinion"
        ]
      },
      "RequirementDesign": {
        "title": "Requirement design",
        "description": "The design that answers: guest_memfd as of Linux 6.8 (private only, a second backing for shared memory), guest_memfd with mmap and in-place conversion, or shmem with exclusive GUP as intended in June 2024.",
        "type": "string",
        "enum": [
          "guest-memfd-6.8",
          "guest-memfd-in-place",
          "shmem-gup-exclusive"
        ]
      },
      "RequirementVoice": {
        "title": "Requirement voice",
        "description": "Who made the point, and where. who: a family name, or the name of a group.",
        "type": "object",
        "properties": {
          "who": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80
          },
          "source": {
            "$ref": "source.json#/$defs/Source"
          }
        },
        "required": [
          "who",
          "source"
        ],
        "additionalProperties": false
      },
      "RequirementAnswer": {
        "title": "Requirement answer",
        "description": "What one design answers, as claimed by its sources; scenarios test the claim. answer: one or two sentences in our own words. source: absent when the answer follows from the definition of the design or is inferred.",
        "type": "object",
        "properties": {
          "design": {
            "$ref": "requirement.json#/$defs/RequirementDesign"
          },
          "answer": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "source": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 8
          }
        },
        "required": [
          "design",
          "answer"
        ],
        "additionalProperties": false
      },
      "RequirementProbe": {
        "title": "Requirement probe",
        "description": "What a party must be able to do at a page after the step, or must not.",
        "type": "object",
        "properties": {
          "party": {
            "$ref": "scalars.json#/$defs/Party"
          },
          "access": {
            "type": "string",
            "enum": [
              "read",
              "write"
            ]
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "decisions": {
            "type": "array",
            "items": {
              "$ref": "state.json#/$defs/ObservedDecision"
            },
            "minItems": 1,
            "maxItems": 8,
            "uniqueItems": true
          }
        },
        "required": [
          "party",
          "access",
          "page",
          "decisions"
        ],
        "additionalProperties": false
      },
      "RequirementMust": {
        "title": "Requirement must",
        "description": "What the outcome of a step must be for the claim to hold; every field that is given must hold. decisions: one of these. never: none of these. data: this is read. hides: this is not read. rule: this one decides. observation: what a probe shows after the step.",
        "type": "object",
        "properties": {
          "decisions": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Decision"
            },
            "minItems": 1,
            "maxItems": 8,
            "uniqueItems": true
          },
          "never": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Decision"
            },
            "minItems": 1,
            "maxItems": 8,
            "uniqueItems": true
          },
          "data": {
            "$ref": "scalars.json#/$defs/Content"
          },
          "hides": {
            "$ref": "scalars.json#/$defs/Content"
          },
          "rule": {
            "$ref": "scalars.json#/$defs/RuleId"
          },
          "observation": {
            "$ref": "requirement.json#/$defs/RequirementProbe"
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "RequirementExcept": {
        "title": "Requirement except",
        "description": "A profile in which a decider says nothing about the claim, and why.",
        "type": "object",
        "properties": {
          "profile": {
            "$ref": "scalars.json#/$defs/Selector"
          },
          "why": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "required": [
          "profile",
          "why"
        ],
        "additionalProperties": false
      },
      "RequirementDecider": {
        "title": "Requirement decider",
        "description": "One step of a scenario that bears on a requirement, and what must happen there. claim: what is shown if it does, in words. for: the designs that the claim is about. step: its number, or, in a race, with sequence and place, as in 2.b1; it must hold in every order. except: profiles in which the scenario is about something else. losses: what a design gives up where the claim fails and the ledger, which knows only what differs, says nothing.",
        "type": "object",
        "properties": {
          "claim": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "scenario": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "step": {
            "type": "string",
            "pattern": "^[1-9][0-9]?(\\.[a-c][1-4])?$"
          },
          "for": {
            "type": "string",
            "enum": [
              "guest-memfd",
              "shmem-gup",
              "both"
            ]
          },
          "must": {
            "$ref": "requirement.json#/$defs/RequirementMust"
          },
          "except": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/RequirementExcept"
            },
            "minItems": 1,
            "maxItems": 8
          },
          "losses": {
            "type": "array",
            "items": {
              "$ref": "ledger.json#/$defs/Loss"
            },
            "minItems": 1,
            "maxItems": 2
          }
        },
        "required": [
          "claim",
          "scenario",
          "step",
          "for",
          "must"
        ],
        "additionalProperties": false
      },
      "RequirementUndecided": {
        "title": "Requirement undecided",
        "description": "Why no step of any scenario can decide a requirement for a design.",
        "type": "object",
        "properties": {
          "for": {
            "type": "string",
            "enum": [
              "guest-memfd",
              "shmem-gup",
              "both"
            ]
          },
          "why": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          }
        },
        "required": [
          "for",
          "why"
        ],
        "additionalProperties": false
      },
      "Requirement": {
        "title": "Requirement",
        "description": "One requirement, objection, question or opinion of the debate. title: for lists. statement: one or two sentences in our own words; a hedge stays a hedge. raisedBy: one entry per message. runnable: false for opinions, which are listed and never decided by a run. scenarios: those that bear on the point, ascending. answers: at most one per design; no entry means that no answer is recorded. deciders: steps that decide it for a design; absent where no scenario does. undecided: why not, at most once for a design; a runnable requirement has this or deciders for each.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "requirement.json#/$defs/RequirementId"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80
          },
          "statement": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "kind": {
            "$ref": "requirement.json#/$defs/RequirementKind"
          },
          "runnable": {
            "type": "boolean"
          },
          "raisedBy": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/RequirementVoice"
            },
            "minItems": 1,
            "maxItems": 8
          },
          "scenarios": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/ScenarioId"
            },
            "minItems": 0,
            "maxItems": 64
          },
          "answers": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/RequirementAnswer"
            },
            "minItems": 0,
            "maxItems": 3
          },
          "deciders": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/RequirementDecider"
            },
            "minItems": 1,
            "maxItems": 32
          },
          "undecided": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/RequirementUndecided"
            },
            "minItems": 1,
            "maxItems": 2
          }
        },
        "required": [
          "id",
          "title",
          "statement",
          "kind",
          "runnable",
          "raisedBy",
          "scenarios",
          "answers"
        ],
        "additionalProperties": false
      },
      "RequirementFile": {
        "title": "Requirement file",
        "description": "All requirements, in the order of their ids.",
        "type": "object",
        "properties": {
          "requirements": {
            "type": "array",
            "items": {
              "$ref": "requirement.json#/$defs/Requirement"
            },
            "minItems": 1,
            "maxItems": 99
          }
        },
        "required": [
          "requirements"
        ],
        "additionalProperties": false
      }
    }
  },
  "rule.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/rule.json",
    "title": "Rule",
    "description": "Normative rules that the models decide by, and the invariants that hold after every step.",
    "$ref": "rule.json#/$defs/RuleFile",
    "$defs": {
      "Invariant": {
        "title": "Invariant",
        "description": "What kind of check an invariant is, and for which settings it holds. number: its number in the list of invariants of the hypervisor page of the reference.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "state",
              "transition",
              "effect-order",
              "non-interference"
            ]
          },
          "number": {
            "type": "string",
            "pattern": "^I[0-9]{1,2}$"
          },
          "when": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "required": [
          "kind"
        ],
        "additionalProperties": false
      },
      "Rule": {
        "title": "Rule",
        "description": "One sentence that an implementation can be held to. retryable: the rule refuses for a cause that can go away without the caller asking for anything else.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "scalars.json#/$defs/RuleId"
          },
          "level": {
            "type": "string",
            "enum": [
              "MUST",
              "SHOULD",
              "MAY"
            ]
          },
          "sentence": {
            "type": "string",
            "minLength": 1,
            "maxLength": 600
          },
          "confidence": {
            "$ref": "scalars.json#/$defs/Confidence"
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 8
          },
          "switch": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "invariant": {
            "$ref": "rule.json#/$defs/Invariant"
          },
          "retryable": {
            "type": "boolean",
            "const": true
          }
        },
        "required": [
          "id",
          "level",
          "sentence",
          "confidence",
          "sources"
        ],
        "additionalProperties": false
      },
      "RuleFile": {
        "title": "Rule file",
        "description": "The rules of one owner and topic.",
        "type": "object",
        "properties": {
          "rules": {
            "type": "array",
            "items": {
              "$ref": "rule.json#/$defs/Rule"
            },
            "minItems": 1,
            "maxItems": 256
          }
        },
        "required": [
          "rules"
        ],
        "additionalProperties": false
      }
    }
  },
  "scalars.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/scalars.json",
    "title": "Scalars",
    "description": "Numbers, names and small enumerations that every other schema uses.",
    "$defs": {
      "PageIndex": {
        "title": "Page index",
        "description": "Index of a 4 KiB page: of the backing file, of a guest frame number, or of a user mapping, as the field says.",
        "type": "integer",
        "minimum": 0,
        "maximum": 16777215
      },
      "PageCount": {
        "title": "Page count",
        "description": "Number of 4 KiB pages, at least one.",
        "type": "integer",
        "minimum": 1,
        "maximum": 16777216
      },
      "Count": {
        "title": "Count",
        "description": "A non-negative count, at most what a u32 holds.",
        "type": "integer",
        "minimum": 0,
        "maximum": 4294967295
      },
      "VmId": {
        "title": "VM id",
        "description": "Which virtual machine of the world, from 0.",
        "type": "integer",
        "minimum": 0,
        "maximum": 3
      },
      "ProcessId": {
        "title": "Process id",
        "description": "Which host process of the world, from 0; process 0 is the VMM.",
        "type": "integer",
        "minimum": 0,
        "maximum": 7
      },
      "DeviceId": {
        "title": "Device id",
        "description": "Which device of the world, from 0.",
        "type": "integer",
        "minimum": 0,
        "maximum": 7
      },
      "DomainId": {
        "title": "Domain id",
        "description": "Which IOMMU domain, from 0.",
        "type": "integer",
        "minimum": 0,
        "maximum": 7
      },
      "SlotId": {
        "title": "Memslot id",
        "description": "KVM memslot number.",
        "type": "integer",
        "minimum": 0,
        "maximum": 32763
      },
      "FolioOrder": {
        "title": "Folio order",
        "description": "A folio of order k holds 2^k pages; 9 is 2 MiB.",
        "type": "integer",
        "minimum": 0,
        "maximum": 9
      },
      "FrameSlot": {
        "title": "Frame slot",
        "description": "Local name of a physical frame within its cell: a cell knows at most three frames that alias one index.",
        "type": "integer",
        "minimum": 0,
        "maximum": 2
      },
      "Value": {
        "title": "Value id",
        "description": "Stands for the bytes a party wrote to one page. Ids are interchangeable.",
        "type": "string",
        "pattern": "^[A-Z][A-Za-z0-9]{0,15}$"
      },
      "Content": {
        "title": "Content",
        "description": "What one page holds: zero, a value id, a value whose page was zeroed in part, ciphertext that means nothing to the reader, or poisoned: a machine check for whoever reads it.",
        "type": "string",
        "pattern": "^(zero|ciphertext|poisoned|(partly-zeroed:)?[A-Z][A-Za-z0-9]{0,15})$"
      },
      "Errno": {
        "title": "Errno",
        "description": "Kernel error name, without the sign.",
        "type": "string",
        "enum": [
          "EPERM",
          "ENOENT",
          "EINTR",
          "EIO",
          "ENXIO",
          "E2BIG",
          "EBADF",
          "EAGAIN",
          "ENOMEM",
          "EACCES",
          "EFAULT",
          "EBUSY",
          "EEXIST",
          "EXDEV",
          "ENODEV",
          "EINVAL",
          "EFBIG",
          "ENOTTY",
          "ESPIPE",
          "EOPNOTSUPP",
          "EHWPOISON",
          "EOVERFLOW"
        ]
      },
      "Signal": {
        "title": "Signal",
        "description": "Signal that a host process gets.",
        "type": "string",
        "enum": [
          "SIGBUS",
          "SIGSEGV"
        ]
      },
      "Code": {
        "title": "Code",
        "description": "What one actor is told: an errno, a signal, the return of a guest call (SUCCESS is 0, INVALID_PARAMETER is -3), an error of Gunyah (RM_: its Resource Manager, GH_: the hypervisor), an exit reason of KVM_RUN, or an SMMU event.",
        "type": "string",
        "enum": [
          "EPERM",
          "ENOENT",
          "EINTR",
          "EIO",
          "ENXIO",
          "E2BIG",
          "EBADF",
          "EAGAIN",
          "ENOMEM",
          "EACCES",
          "EFAULT",
          "EBUSY",
          "EEXIST",
          "EXDEV",
          "ENODEV",
          "EINVAL",
          "EFBIG",
          "ENOTTY",
          "ESPIPE",
          "EOPNOTSUPP",
          "EHWPOISON",
          "EOVERFLOW",
          "SIGBUS",
          "SIGSEGV",
          "SUCCESS",
          "INVALID_PARAMETER",
          "NOT_SUPPORTED",
          "FFA_DENIED",
          "MEMORY_FAULT",
          "MMIO",
          "HYPERCALL",
          "F_TRANSLATION",
          "IO_PAGE_FAULT",
          "RMP_PAGE_FAULT",
          "OOPS",
          "RM_NOMEM",
          "RM_NORESOURCE",
          "RM_DENIED",
          "RM_MSG_INVALID",
          "RM_BUSY",
          "RM_ARGUMENT_INVALID",
          "RM_HANDLE_INVALID",
          "RM_VALIDATE_FAILED",
          "RM_MAP_FAILED",
          "RM_MEM_INVALID",
          "RM_MEM_INUSE",
          "RM_MEM_RELEASED",
          "RM_VMID_INVALID",
          "GH_ARGUMENT_INVALID",
          "GH_ARGUMENT_SIZE",
          "GH_ARGUMENT_ALIGNMENT",
          "GH_NOMEM",
          "GH_ADDR_OVERFLOW",
          "GH_ADDR_INVALID",
          "GH_DENIED",
          "GH_BUSY",
          "GH_CAP_NULL",
          "GH_CAP_RIGHTS",
          "GH_NOT_OWNER",
          "GH_MAPPINGS_FULL"
        ]
      },
      "Decision": {
        "title": "Decision",
        "description": "What was decided, stated by the deciding rule and never derived from an errno. refuse-retryable: the same request can succeed later. not-offered: the interface does not exist there. not-run: its actor is dead.",
        "type": "string",
        "enum": [
          "allow",
          "partial",
          "refuse-retryable",
          "refuse-final",
          "no-progress",
          "transaction-aborted",
          "stalled",
          "guest-page-lost",
          "kill-process",
          "kill-guest",
          "kill-host",
          "not-offered",
          "not-run"
        ]
      },
      "Reply": {
        "title": "Reply",
        "description": "Return of a hypercall: OK, an errno, or the error of another hypervisor: RM_ of Gunyah's Resource Manager, GH_ of the Gunyah hypervisor.",
        "type": "string",
        "enum": [
          "OK",
          "EPERM",
          "ENOENT",
          "EINTR",
          "EIO",
          "ENXIO",
          "E2BIG",
          "EBADF",
          "EAGAIN",
          "ENOMEM",
          "EACCES",
          "EFAULT",
          "EBUSY",
          "EEXIST",
          "EXDEV",
          "ENODEV",
          "EINVAL",
          "EFBIG",
          "ENOTTY",
          "ESPIPE",
          "EOPNOTSUPP",
          "EHWPOISON",
          "EOVERFLOW",
          "RM_NOMEM",
          "RM_NORESOURCE",
          "RM_DENIED",
          "RM_MSG_INVALID",
          "RM_BUSY",
          "RM_ARGUMENT_INVALID",
          "RM_HANDLE_INVALID",
          "RM_VALIDATE_FAILED",
          "RM_MAP_FAILED",
          "RM_MEM_INVALID",
          "RM_MEM_INUSE",
          "RM_MEM_RELEASED",
          "RM_VMID_INVALID",
          "GH_ARGUMENT_INVALID",
          "GH_ARGUMENT_SIZE",
          "GH_ARGUMENT_ALIGNMENT",
          "GH_NOMEM",
          "GH_ADDR_OVERFLOW",
          "GH_ADDR_INVALID",
          "GH_DENIED",
          "GH_BUSY",
          "GH_CAP_NULL",
          "GH_CAP_RIGHTS",
          "GH_NOT_OWNER",
          "GH_MAPPINGS_FULL"
        ]
      },
      "HypercallName": {
        "title": "Hypercall name",
        "description": "Name of a row of the hypercall table.",
        "type": "string",
        "pattern": "^[a-z][a-z0-9_]{2,47}$"
      },
      "RuleId": {
        "title": "Rule id",
        "description": "Owner, topic, number. Never reused, never renumbered.",
        "type": "string",
        "pattern": "^(CPU|HYP|IOMMU|GMEM|SHM)-[A-Z0-9]{2,8}-[0-9]{3}$"
      },
      "ScenarioId": {
        "title": "Scenario id",
        "description": "Never changes. A letter at the end marks one part of a split catalogue row.",
        "type": "string",
        "pattern": "^[A-Z][0-9]{1,3}[a-z]?$"
      },
      "Backing": {
        "title": "Backing",
        "description": "One of the two designs that back guest memory.",
        "type": "string",
        "enum": [
          "guest-memfd",
          "shmem-gup"
        ]
      },
      "Axis": {
        "title": "Axis",
        "description": "What a profile or switch belongs to.",
        "type": "string",
        "enum": [
          "guest-memfd",
          "shmem-gup",
          "hypervisor",
          "iommu"
        ]
      },
      "Selector": {
        "title": "Selector",
        "description": "axis:profile+switch=value, as in shmem-gup:exclusive-intended+sharedPin=drop. The profile may be left out where any will do.",
        "type": "string",
        "pattern": "^(guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}$"
      },
      "SelectorList": {
        "title": "Selector list",
        "description": "One selector, or several with ` & ` between them that must all match, as in guest-memfd & hypervisor:sev-snp.",
        "type": "string",
        "pattern": "^(guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}( & (guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}){0,3}$"
      },
      "Party": {
        "title": "Party",
        "description": "Who looks at a page: a host process, a guest or a device, with its number.",
        "type": "string",
        "pattern": "^(user|guest|device)[0-7]$"
      },
      "Class": {
        "title": "Class",
        "description": "How two outcomes and the states after them compare, mildest first. latent: everything observable is equal, ownership is not.",
        "type": "string",
        "enum": [
          "identical",
          "differs-code",
          "latent",
          "differs-data",
          "differs-decision",
          "only-in-one"
        ]
      },
      "Confidence": {
        "title": "Confidence",
        "description": "stated: a source says it. code: read off posted or merged code. inferred: our conclusion.",
        "type": "string",
        "enum": [
          "stated",
          "code",
          "inferred"
        ]
      }
    }
  },
  "scenario.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/scenario.json",
    "title": "Scenario",
    "description": "One scenario: a world, steps, and what is expected of each profile.",
    "$ref": "scenario.json#/$defs/Scenario",
    "$defs": {
      "WorldVm": {
        "title": "World VM",
        "description": "A virtual machine of the world.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "protected",
              "non-protected"
            ]
          }
        },
        "required": [
          "kind"
        ],
        "additionalProperties": false
      },
      "WorldDevice": {
        "title": "World device",
        "description": "A device of the world. speaksPrivate: it can be assigned to a guest and then reach that guest's private memory. It starts attached to domain `domain`, which is allocated.",
        "type": "object",
        "properties": {
          "speaksPrivate": {
            "type": "boolean"
          },
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          }
        },
        "required": [
          "speaksPrivate",
          "domain"
        ],
        "additionalProperties": false
      },
      "WorldFrame": {
        "title": "World frame",
        "description": "A page of the world whose frame is not ordinary memory.",
        "type": "object",
        "properties": {
          "index": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "kind": {
            "$ref": "state.json#/$defs/FrameKind"
          }
        },
        "required": [
          "index",
          "kind"
        ],
        "additionalProperties": false
      },
      "World": {
        "title": "World",
        "description": "Where a scenario starts: one backing file of `pages` pages, mapped whole by process 0, bound from gfn 0 as slot 0 of VM 0, nothing touched. Absent: one protected VM, one process, no device, vmm convert-on-fault, folio order 0, signals survived, memlock enough. memlock none: RLIMIT_MEMLOCK of the VMM is 0 and it has no CAP_IPC_LOCK; one: it is one page. zone movable: memory that may be moved is allocated in ZONE_MOVABLE or from CMA. A further VM starts with no memslot. A backing clamps the folio order to what it supports.",
        "type": "object",
        "properties": {
          "pages": {
            "type": "integer",
            "minimum": 1,
            "maximum": 64
          },
          "folioOrder": {
            "$ref": "scalars.json#/$defs/FolioOrder"
          },
          "vms": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/WorldVm"
            },
            "minItems": 1,
            "maxItems": 4
          },
          "processes": {
            "type": "integer",
            "minimum": 1,
            "maximum": 8
          },
          "devices": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/WorldDevice"
            },
            "minItems": 0,
            "maxItems": 8
          },
          "frames": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/WorldFrame"
            },
            "minItems": 0,
            "maxItems": 64
          },
          "vmm": {
            "type": "string",
            "enum": [
              "convert-on-fault",
              "manual"
            ]
          },
          "fatalSignals": {
            "type": "boolean"
          },
          "memlock": {
            "type": "string",
            "enum": [
              "enough",
              "one",
              "none"
            ]
          },
          "zone": {
            "type": "string",
            "enum": [
              "normal",
              "movable"
            ]
          }
        },
        "required": [
          "pages"
        ],
        "additionalProperties": false
      },
      "Expectation": {
        "title": "Expectation",
        "description": "What an outcome must be. Of the entries whose `for` matches, those with the most specific one count, and one of them must hold: several with the same `for` are alternatives. codes, where given, is complete. calls and effects must appear in this order, others may stand between.",
        "type": "object",
        "properties": {
          "decision": {
            "$ref": "scalars.json#/$defs/Decision"
          },
          "for": {
            "$ref": "scalars.json#/$defs/SelectorList"
          },
          "data": {
            "$ref": "scalars.json#/$defs/Content"
          },
          "count": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "errorOffset": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "codes": {
            "$ref": "outcome.json#/$defs/Codes"
          },
          "calls": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/HypercallName"
            },
            "minItems": 1,
            "maxItems": 16
          },
          "effects": {
            "type": "array",
            "items": {
              "$ref": "outcome.json#/$defs/EffectKind"
            },
            "minItems": 1,
            "maxItems": 16
          }
        },
        "required": [
          "decision"
        ],
        "additionalProperties": false
      },
      "OperationStep": {
        "title": "Operation step",
        "description": "One operation and what it must do.",
        "type": "object",
        "properties": {
          "do": {
            "$ref": "operation.json#/$defs/Operation"
          },
          "expect": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/Expectation"
            },
            "minItems": 1,
            "maxItems": 16
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          }
        },
        "required": [
          "do"
        ],
        "additionalProperties": false
      },
      "Step": {
        "title": "Step",
        "description": "An operation, or a race of operations.",
        "type": "object",
        "properties": {
          "do": {
            "$ref": "operation.json#/$defs/Operation"
          },
          "expect": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/Expectation"
            },
            "minItems": 1,
            "maxItems": 16
          },
          "race": {
            "type": "array",
            "items": {
              "type": "array",
              "items": {
                "$ref": "scenario.json#/$defs/OperationStep"
              },
              "minItems": 1,
              "maxItems": 4
            },
            "minItems": 2,
            "maxItems": 3
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          }
        },
        "additionalProperties": false
      },
      "Group": {
        "title": "Group",
        "description": "The catalogue group.",
        "type": "string",
        "enum": [
          "lifecycle",
          "pins",
          "large-folios",
          "iommu",
          "host-access",
          "file",
          "teardown",
          "mm",
          "uapi",
          "hypervisor"
        ]
      },
      "Scenario": {
        "title": "Scenario",
        "description": "One scenario of the corpus.",
        "type": "object",
        "properties": {
          "id": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "group": {
            "$ref": "scenario.json#/$defs/Group"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "question": {
            "type": "string",
            "minLength": 1,
            "maxLength": 300
          },
          "why": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1200
          },
          "confidence": {
            "$ref": "scalars.json#/$defs/Confidence"
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "source.json#/$defs/Source"
            },
            "minItems": 1,
            "maxItems": 12
          },
          "verdict": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "setting": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Selector"
            },
            "minItems": 0,
            "maxItems": 4
          },
          "world": {
            "$ref": "scenario.json#/$defs/World"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/Step"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "id",
          "group",
          "title",
          "question",
          "why",
          "confidence",
          "sources",
          "verdict",
          "setting",
          "world",
          "steps"
        ],
        "additionalProperties": false
      }
    }
  },
  "simulation.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/simulation.json",
    "title": "Simulation report",
    "description": "What a workload made each design do, in counts. Nothing in it is a time.",
    "$ref": "simulation.json#/$defs/SimulationReport",
    "$defs": {
      "SimulatedCost": {
        "title": "Simulated cost",
        "description": "What one side did, as in a cost report; counts go beyond 32 bits.",
        "type": "object",
        "properties": {
          "hypercalls": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "guestExits": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "pteUpdates": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "stage2Updates": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "smmuUpdates": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "tlbSyncs": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "pagesZeroed": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "copies": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "splits": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "allocations": {
            "$ref": "simulation.json#/$defs/LargeCount"
          }
        },
        "required": [
          "hypercalls",
          "guestExits",
          "pteUpdates",
          "stage2Updates",
          "smmuUpdates",
          "tlbSyncs",
          "pagesZeroed",
          "copies",
          "splits",
          "allocations"
        ],
        "additionalProperties": false
      },
      "LargeCount": {
        "title": "Large count",
        "description": "A count that a double holds exactly.",
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991
      },
      "SimulatedVerdict": {
        "title": "Simulated verdict",
        "description": "How many operations of one name were decided so.",
        "type": "object",
        "properties": {
          "operation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40
          },
          "decision": {
            "$ref": "scalars.json#/$defs/Decision"
          },
          "rule": {
            "$ref": "scalars.json#/$defs/RuleId"
          },
          "count": {
            "$ref": "simulation.json#/$defs/LargeCount"
          }
        },
        "required": [
          "operation",
          "decision",
          "rule",
          "count"
        ],
        "additionalProperties": false
      },
      "SimulatedRetry": {
        "title": "Simulated retry",
        "description": "Of one operation: how often it was asked again, and how often it then was not refused; gone: what was to be asked again was undone meanwhile, or had been asked often enough.",
        "type": "object",
        "properties": {
          "operation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40
          },
          "asked": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "succeeded": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "gone": {
            "$ref": "simulation.json#/$defs/LargeCount"
          }
        },
        "required": [
          "operation",
          "asked",
          "succeeded",
          "gone"
        ],
        "additionalProperties": false
      },
      "SimulatedSide": {
        "title": "Simulated side",
        "description": "operations: requests of ranges, and single pages where an operation takes one; leftOut: those behind a refusal, or that undo what was refused. peakPages: the most frames that stood behind the guest's memory at any time, endPages: those at the end.",
        "type": "object",
        "properties": {
          "operations": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "leftOut": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "pages": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "cost": {
            "$ref": "simulation.json#/$defs/SimulatedCost"
          },
          "copiedBytes": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "peakPages": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "endPages": {
            "$ref": "simulation.json#/$defs/LargeCount"
          },
          "refusals": {
            "type": "array",
            "items": {
              "$ref": "simulation.json#/$defs/SimulatedVerdict"
            },
            "minItems": 0,
            "maxItems": 4096
          },
          "retries": {
            "type": "array",
            "items": {
              "$ref": "simulation.json#/$defs/SimulatedRetry"
            },
            "minItems": 0,
            "maxItems": 256
          }
        },
        "required": [
          "operations",
          "leftOut",
          "pages",
          "cost",
          "copiedBytes",
          "peakPages",
          "endPages",
          "refusals",
          "retries"
        ],
        "additionalProperties": false
      },
      "SimulatedPhase": {
        "title": "Simulated phase",
        "description": "What both sides did in one phase.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "left": {
            "$ref": "simulation.json#/$defs/SimulatedSide"
          },
          "right": {
            "$ref": "simulation.json#/$defs/SimulatedSide"
          }
        },
        "required": [
          "name",
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "SimulatedTotal": {
        "title": "Simulated total",
        "description": "What both sides did in all phases.",
        "type": "object",
        "properties": {
          "left": {
            "$ref": "simulation.json#/$defs/SimulatedSide"
          },
          "right": {
            "$ref": "simulation.json#/$defs/SimulatedSide"
          }
        },
        "required": [
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "SimulationReport": {
        "title": "Simulation report",
        "description": "Both designs under one workload. The same workload, seed, memory and designs give the same report.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "guestmem-simulation"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "tool": {
            "$ref": "report.json#/$defs/ReportTool"
          },
          "workload": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "seed": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "memoryPages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "left": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "right": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "limits": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 600
            },
            "minItems": 1,
            "maxItems": 16
          },
          "phases": {
            "type": "array",
            "items": {
              "$ref": "simulation.json#/$defs/SimulatedPhase"
            },
            "minItems": 1,
            "maxItems": 32
          },
          "total": {
            "$ref": "simulation.json#/$defs/SimulatedTotal"
          }
        },
        "required": [
          "kind",
          "version",
          "tool",
          "workload",
          "title",
          "seed",
          "memoryPages",
          "left",
          "right",
          "limits",
          "phases",
          "total"
        ],
        "additionalProperties": false
      }
    }
  },
  "source.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/source.json",
    "title": "Source",
    "description": "Where a claim comes from.",
    "$defs": {
      "Source": {
        "title": "Source",
        "description": "One source of a claim.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "mail",
              "code",
              "document",
              "observation",
              "inference"
            ]
          },
          "ref": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 600
          }
        },
        "required": [
          "kind",
          "ref"
        ],
        "additionalProperties": false
      }
    }
  },
  "state.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/state.json",
    "title": "State",
    "description": "What can be said about a page: EL2 ownership, what each party would see, and the observation that two implementations are compared by.",
    "$defs": {
      "PageState": {
        "title": "Page state",
        "description": "EL2 state of one frame for the host or for the hypervisor (enum pkvm_page_state).",
        "type": "string",
        "enum": [
          "owned",
          "shared-owned",
          "shared-borrowed",
          "nopage"
        ]
      },
      "GuestState": {
        "title": "Guest state",
        "description": "State of one guest entry; none is an invalid entry, pending one that the guest has to accept before it can use it, poison marks a gfn whose page was seized.",
        "type": "string",
        "enum": [
          "none",
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed",
          "poison"
        ]
      },
      "FrameKind": {
        "title": "Frame kind",
        "description": "Ordinary memory, device registers, or memory that the kernel declares unmapped (MEMBLOCK_NOMAP).",
        "type": "string",
        "enum": [
          "ram",
          "mmio",
          "nomap"
        ]
      },
      "ObservedDecision": {
        "title": "Observed decision",
        "description": "A decision, or unknown when the implementation cannot see it, or not-applicable.",
        "type": "string",
        "enum": [
          "allow",
          "partial",
          "refuse-retryable",
          "refuse-final",
          "no-progress",
          "transaction-aborted",
          "stalled",
          "guest-page-lost",
          "kill-process",
          "kill-guest",
          "kill-host",
          "not-offered",
          "not-run",
          "unknown",
          "not-applicable"
        ]
      },
      "ObservedState": {
        "title": "Observed state",
        "description": "A page or guest state, or unknown, or not-applicable.",
        "type": "string",
        "enum": [
          "owned",
          "shared-owned",
          "shared-borrowed",
          "nopage",
          "none",
          "pending",
          "poison",
          "unknown",
          "not-applicable"
        ]
      },
      "Reach": {
        "title": "Reach",
        "description": "Where a DMA through a domain ends: nothing is mapped, the hypervisor's table aborts it, or it reaches memory.",
        "type": "string",
        "enum": [
          "none",
          "aborts",
          "memory",
          "unknown",
          "not-applicable"
        ]
      },
      "Probe": {
        "title": "Probe",
        "description": "Decision and data of a pure read or write by one party at one page; the state does not change.",
        "type": "object",
        "properties": {
          "party": {
            "$ref": "scalars.json#/$defs/Party"
          },
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "access": {
            "type": "string",
            "enum": [
              "read",
              "write"
            ]
          },
          "decision": {
            "$ref": "state.json#/$defs/ObservedDecision"
          },
          "data": {
            "$ref": "scalars.json#/$defs/Content"
          },
          "rule": {
            "$ref": "scalars.json#/$defs/RuleId"
          }
        },
        "required": [
          "party",
          "page",
          "access",
          "decision"
        ],
        "additionalProperties": false
      },
      "GuestOwnership": {
        "title": "Guest ownership",
        "description": "A guest's entry for this page, and the host state of the frame that it maps.",
        "type": "object",
        "properties": {
          "vm": {
            "$ref": "scalars.json#/$defs/VmId"
          },
          "state": {
            "$ref": "state.json#/$defs/ObservedState"
          },
          "host": {
            "$ref": "state.json#/$defs/ObservedState"
          }
        },
        "required": [
          "vm",
          "state",
          "host"
        ],
        "additionalProperties": false
      },
      "DomainOwnership": {
        "title": "Domain ownership",
        "description": "Where DMA to this page through one domain ends.",
        "type": "object",
        "properties": {
          "domain": {
            "$ref": "scalars.json#/$defs/DomainId"
          },
          "reach": {
            "$ref": "state.json#/$defs/Reach"
          }
        },
        "required": [
          "domain",
          "reach"
        ],
        "additionalProperties": false
      },
      "Ownership": {
        "title": "Ownership",
        "description": "What EL2 and the IOMMU hold for one page, by the names that lead to it. An index without a frame counts as host-owned, for so is every free frame.",
        "type": "object",
        "properties": {
          "page": {
            "$ref": "scalars.json#/$defs/PageIndex"
          },
          "host": {
            "$ref": "state.json#/$defs/ObservedState"
          },
          "hyp": {
            "$ref": "state.json#/$defs/ObservedState"
          },
          "guests": {
            "type": "array",
            "items": {
              "$ref": "state.json#/$defs/GuestOwnership"
            },
            "minItems": 0,
            "maxItems": 4
          },
          "domains": {
            "type": "array",
            "items": {
              "$ref": "state.json#/$defs/DomainOwnership"
            },
            "minItems": 0,
            "maxItems": 8
          }
        },
        "required": [
          "page",
          "host",
          "hyp",
          "guests",
          "domains"
        ],
        "additionalProperties": false
      },
      "Observation": {
        "title": "Observation",
        "description": "What is compared after each step, beside the outcome.",
        "type": "object",
        "properties": {
          "probes": {
            "type": "array",
            "items": {
              "$ref": "state.json#/$defs/Probe"
            },
            "minItems": 0,
            "maxItems": 65536
          },
          "ownership": {
            "type": "array",
            "items": {
              "$ref": "state.json#/$defs/Ownership"
            },
            "minItems": 0,
            "maxItems": 65536
          }
        },
        "required": [
          "probes",
          "ownership"
        ],
        "additionalProperties": false
      }
    }
  },
  "trace.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/trace.json",
    "title": "Trace",
    "description": "One run of one scenario at two implementations in lock-step, in the shape of the Informal Trace Format (ITF), so that viewers of that format open it.",
    "$ref": "trace.json#/$defs/Trace",
    "$defs": {
      "SettingsPair": {
        "title": "Settings pair",
        "description": "What each side runs with.",
        "type": "object",
        "properties": {
          "left": {
            "$ref": "profile.json#/$defs/Settings"
          },
          "right": {
            "$ref": "profile.json#/$defs/Settings"
          }
        },
        "required": [
          "left",
          "right"
        ],
        "additionalProperties": false
      },
      "TraceMeta": {
        "title": "Trace head",
        "description": "Which run this is. run counts the orders of the scenario's races, from 1.",
        "type": "object",
        "properties": {
          "format": {
            "type": "string",
            "const": "guestmem-trace"
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1
          },
          "scenario": {
            "$ref": "scalars.json#/$defs/ScenarioId"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "run": {
            "type": "integer",
            "minimum": 1,
            "maximum": 65536
          },
          "settings": {
            "$ref": "trace.json#/$defs/SettingsPair"
          },
          "world": {
            "$ref": "scenario.json#/$defs/World"
          }
        },
        "required": [
          "format",
          "version",
          "scenario",
          "title",
          "run",
          "settings",
          "world"
        ],
        "additionalProperties": false
      },
      "TraceStateMeta": {
        "title": "Trace state head",
        "description": "Place of the state in the trace, from 0.",
        "type": "object",
        "properties": {
          "index": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "index"
        ],
        "additionalProperties": false
      },
      "TraceSide": {
        "title": "Trace side",
        "description": "What one implementation answered, and what is observable after it. The first state has no outcome.",
        "type": "object",
        "properties": {
          "outcome": {
            "$ref": "outcome.json#/$defs/Outcome"
          },
          "observation": {
            "$ref": "state.json#/$defs/Observation"
          }
        },
        "required": [
          "observation"
        ],
        "additionalProperties": false
      },
      "Cause": {
        "title": "Cause",
        "description": "none: the sides agree. root: they part here, from states that agreed. cascade: it follows from an earlier root.",
        "type": "string",
        "enum": [
          "none",
          "root",
          "cascade"
        ]
      },
      "TraceState": {
        "title": "Trace state",
        "description": "One step and the states after it. The first state has no operation.",
        "type": "object",
        "properties": {
          "#meta": {
            "$ref": "trace.json#/$defs/TraceStateMeta"
          },
          "step": {
            "$ref": "ledger.json#/$defs/StepRef"
          },
          "operation": {
            "$ref": "operation.json#/$defs/Operation"
          },
          "left": {
            "$ref": "trace.json#/$defs/TraceSide"
          },
          "right": {
            "$ref": "trace.json#/$defs/TraceSide"
          },
          "class": {
            "$ref": "scalars.json#/$defs/Class"
          },
          "cause": {
            "$ref": "trace.json#/$defs/Cause"
          }
        },
        "required": [
          "#meta",
          "step",
          "left",
          "right",
          "class",
          "cause"
        ],
        "additionalProperties": false
      },
      "Trace": {
        "title": "Trace",
        "description": "One run. vars names the fields of each state.",
        "type": "object",
        "properties": {
          "#meta": {
            "$ref": "trace.json#/$defs/TraceMeta"
          },
          "vars": {
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "step",
                "operation",
                "left",
                "right",
                "class",
                "cause"
              ]
            },
            "minItems": 6,
            "maxItems": 6
          },
          "states": {
            "type": "array",
            "items": {
              "$ref": "trace.json#/$defs/TraceState"
            },
            "minItems": 1,
            "maxItems": 1025
          }
        },
        "required": [
          "#meta",
          "vars",
          "states"
        ],
        "additionalProperties": false
      }
    }
  },
  "uapi-guest-memfd.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/uapi-guest-memfd.json",
    "title": "Kernel interface: guest_memfd",
    "description": "The literal system calls and ioctls around guest_memfd. Sizes, flags and offsets are the kernel's.",
    "$defs": {
      "UapiGmemWord": {
        "title": "64-bit word",
        "description": "A 64-bit argument in hexadecimal: JSON numbers end at 2^53. Bytes where it is a size, an offset or an address.",
        "type": "string",
        "pattern": "^0x[0-9a-f]{1,16}$"
      },
      "UapiGmemFd": {
        "title": "Descriptor",
        "description": "Number of a file descriptor of the calling process.",
        "type": "integer",
        "minimum": -1,
        "maximum": 2147483647
      },
      "UapiGmemKernelVersion": {
        "title": "Kernel version",
        "description": "Kernels whose guest_memfd interface differs; 7.4-queued is in no release.",
        "type": "string",
        "enum": [
          "6.12",
          "6.18",
          "7.1",
          "7.2",
          "7.4-queued"
        ]
      },
      "UapiGmemCheckExtension": {
        "title": "KVM_CHECK_EXTENSION",
        "description": "Asks /dev/kvm or a VM for the value of a capability, by its number.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_CHECK_EXTENSION"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "capability": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "capability"
        ],
        "additionalProperties": false
      },
      "UapiGmemCreateVm": {
        "title": "KVM_CREATE_VM",
        "description": "Creates a VM of a type, by its number.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_CREATE_VM"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "type": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "type"
        ],
        "additionalProperties": false
      },
      "UapiGmemCreate": {
        "title": "KVM_CREATE_GUEST_MEMFD",
        "description": "Creates a guest_memfd for the VM. Absent reserved words are zero.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_CREATE_GUEST_MEMFD"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "size": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "flags": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "reserved": {
            "type": "array",
            "items": {
              "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
            },
            "minItems": 6,
            "maxItems": 6
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "size",
          "flags"
        ],
        "additionalProperties": false
      },
      "UapiGmemSetRegion": {
        "title": "KVM_SET_USER_MEMORY_REGION",
        "description": "Creates, changes or deletes (size zero) a memslot; knows nothing of guest_memfd.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_SET_USER_MEMORY_REGION"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "slot": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "flags": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "guestPhysAddr": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "memorySize": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "userspaceAddr": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "slot",
          "flags",
          "guestPhysAddr",
          "memorySize",
          "userspaceAddr"
        ],
        "additionalProperties": false
      },
      "UapiGmemSetRegion2": {
        "title": "KVM_SET_USER_MEMORY_REGION2",
        "description": "Creates, changes or deletes (size zero) a memslot; KVM_MEM_GUEST_MEMFD binds it to a guest_memfd.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_SET_USER_MEMORY_REGION2"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "slot": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "flags": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "guestPhysAddr": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "memorySize": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "userspaceAddr": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "guestMemfd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "guestMemfdOffset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "slot",
          "flags",
          "guestPhysAddr",
          "memorySize",
          "userspaceAddr",
          "guestMemfd",
          "guestMemfdOffset"
        ],
        "additionalProperties": false
      },
      "UapiGmemSetAttributes": {
        "title": "KVM_SET_MEMORY_ATTRIBUTES",
        "description": "Sets the attributes of a range of guest-physical addresses, on the VM.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_SET_MEMORY_ATTRIBUTES"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "address": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "size": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "attributes": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "flags": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "address",
          "size",
          "attributes",
          "flags"
        ],
        "additionalProperties": false
      },
      "UapiGmemSetAttributes2": {
        "title": "KVM_SET_MEMORY_ATTRIBUTES2",
        "description": "Sets the attributes of a range of the file, on the guest_memfd. unreadable: the structure lies outside readable memory. Absent reserved words are zero.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_SET_MEMORY_ATTRIBUTES2"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "offset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "size": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "attributes": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "flags": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "unreadable": {
            "type": "boolean"
          },
          "reserved": {
            "type": "array",
            "items": {
              "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
            },
            "minItems": 11,
            "maxItems": 11
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "offset",
          "size",
          "attributes",
          "flags"
        ],
        "additionalProperties": false
      },
      "UapiGmemPreFault": {
        "title": "KVM_PRE_FAULT_MEMORY",
        "description": "Maps a range of guest-physical addresses ahead of the guest, on a vCPU.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "KVM_PRE_FAULT_MEMORY"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "gpa": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "size": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "flags": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "gpa",
          "size",
          "flags"
        ],
        "additionalProperties": false
      },
      "UapiGmemFallocate": {
        "title": "fallocate",
        "description": "Allocates or, with FALLOC_FL_PUNCH_HOLE, frees a range of the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fallocate"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "mode": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "offset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "length": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "mode",
          "offset",
          "length"
        ],
        "additionalProperties": false
      },
      "UapiGmemMmap": {
        "title": "mmap",
        "description": "Maps the file. Where a mapping comes to lie is not modelled: the address is where it did.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "mmap"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "address": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "length": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "prot": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "flags": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "offset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "address",
          "length",
          "prot",
          "flags",
          "offset"
        ],
        "additionalProperties": false
      },
      "UapiGmemMadvise": {
        "title": "madvise",
        "description": "Advice on a range of a mapping.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "madvise"
          },
          "address": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "length": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "advice": {
            "type": "string",
            "enum": [
              "MADV_DONTNEED",
              "MADV_REMOVE",
              "MADV_PAGEOUT",
              "MADV_POPULATE_READ",
              "MADV_POPULATE_WRITE",
              "MADV_COLLAPSE",
              "MADV_HWPOISON",
              "MADV_SOFT_OFFLINE"
            ]
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "address",
          "length",
          "advice"
        ],
        "additionalProperties": false
      },
      "UapiGmemMbind": {
        "title": "mbind",
        "description": "Sets the NUMA policy of a range of a mapping.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "mbind"
          },
          "address": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "length": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "mode": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "address",
          "length",
          "mode"
        ],
        "additionalProperties": false
      },
      "UapiGmemRead": {
        "title": "read",
        "description": "Reads from the file at its position.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "read"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "count": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "count"
        ],
        "additionalProperties": false
      },
      "UapiGmemWrite": {
        "title": "write",
        "description": "Writes to the file at its position.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "write"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "count": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "count"
        ],
        "additionalProperties": false
      },
      "UapiGmemPread": {
        "title": "pread",
        "description": "Reads from the file at an offset.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "pread"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "offset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "count": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "offset",
          "count"
        ],
        "additionalProperties": false
      },
      "UapiGmemPwrite": {
        "title": "pwrite",
        "description": "Writes to the file at an offset.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "pwrite"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "offset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "count": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "offset",
          "count"
        ],
        "additionalProperties": false
      },
      "UapiGmemLseek": {
        "title": "lseek",
        "description": "Moves the position in the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "lseek"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "offset": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "whence": {
            "type": "string",
            "enum": [
              "SEEK_SET",
              "SEEK_CUR",
              "SEEK_END",
              "SEEK_DATA",
              "SEEK_HOLE"
            ]
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "offset",
          "whence"
        ],
        "additionalProperties": false
      },
      "UapiGmemSplice": {
        "title": "splice",
        "description": "Splices a pipe into the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "splice"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "count": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "count"
        ],
        "additionalProperties": false
      },
      "UapiGmemCopyFileRange": {
        "title": "copy_file_range",
        "description": "Copies between the file and another one.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "copy_file_range"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "count": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "count"
        ],
        "additionalProperties": false
      },
      "UapiGmemFtruncate": {
        "title": "ftruncate",
        "description": "Sets the size of the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "ftruncate"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "length": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWord"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "length"
        ],
        "additionalProperties": false
      },
      "UapiGmemFchmod": {
        "title": "fchmod",
        "description": "Sets the mode of the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fchmod"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "mode": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "mode"
        ],
        "additionalProperties": false
      },
      "UapiGmemFchown": {
        "title": "fchown",
        "description": "Sets the owner of the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fchown"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "owner": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "group": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "owner",
          "group"
        ],
        "additionalProperties": false
      },
      "UapiGmemFsync": {
        "title": "fsync",
        "description": "Writes the file back.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fsync"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd"
        ],
        "additionalProperties": false
      },
      "UapiGmemAddSeals": {
        "title": "F_ADD_SEALS",
        "description": "fcntl: adds seals to the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "F_ADD_SEALS"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "seals": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd",
          "seals"
        ],
        "additionalProperties": false
      },
      "UapiGmemGetSeals": {
        "title": "F_GET_SEALS",
        "description": "fcntl: asks for the seals of the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "F_GET_SEALS"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd"
        ],
        "additionalProperties": false
      },
      "UapiGmemReopen": {
        "title": "open-proc-fd",
        "description": "Opens /proc/self/fd/N, where N is the descriptor.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "open-proc-fd"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd"
        ],
        "additionalProperties": false
      },
      "UapiGmemFstat": {
        "title": "fstat",
        "description": "Asks for the status of the file.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fstat"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd"
        ],
        "additionalProperties": false
      },
      "UapiGmemClose": {
        "title": "close",
        "description": "Closes the descriptor.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "close"
          },
          "fd": {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFd"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "fd"
        ],
        "additionalProperties": false
      },
      "UapiGmemFork": {
        "title": "fork",
        "description": "The process forks; the child inherits its descriptors and mappings.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fork"
          },
          "child": {
            "$ref": "scalars.json#/$defs/ProcessId"
          },
          "process": {
            "$ref": "scalars.json#/$defs/ProcessId"
          }
        },
        "required": [
          "call",
          "child"
        ],
        "additionalProperties": false
      },
      "UapiGuestMemfdCall": {
        "title": "guest_memfd call",
        "description": "One call of the kernel interface around guest_memfd, literally: as the kernel's headers name and number it. Absent process is 0.",
        "oneOf": [
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemCheckExtension"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemCreateVm"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemCreate"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemSetRegion"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemSetRegion2"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemSetAttributes"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemSetAttributes2"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemPreFault"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFallocate"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemMmap"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemMadvise"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemMbind"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemRead"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemWrite"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemPread"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemPwrite"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemLseek"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemSplice"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemCopyFileRange"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFtruncate"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFchmod"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFchown"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFsync"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemAddSeals"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemGetSeals"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemReopen"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFstat"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemClose"
          },
          {
            "$ref": "uapi-guest-memfd.json#/$defs/UapiGmemFork"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "call"
        }
      }
    }
  },
  "uapi-shmem.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/uapi-shmem.json",
    "title": "uAPI: shmem",
    "description": "The kernel interface to shmem and to the exclusive pin of the 2024 RFC, call by call and as literal as its arguments. A backing lowers calls to operations.",
    "$defs": {
      "ShmWord": {
        "title": "64-bit word",
        "description": "A size, offset, address or flag word of the kernel: bytes, as hexadecimal text.",
        "type": "string",
        "pattern": "^0x[0-9a-f]{1,16}$"
      },
      "ShmIovec": {
        "title": "struct iovec",
        "description": "One buffer of user memory.",
        "type": "object",
        "properties": {
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "address",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmMemfdCreate": {
        "title": "memfd_create",
        "description": "memfd_create(2). Absent `name`: a null pointer.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "memfd_create"
          },
          "name": {
            "type": "string",
            "pattern": "^[ -~]{0,512}$"
          },
          "flags": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "flags"
        ],
        "additionalProperties": false
      },
      "ShmFallocate": {
        "title": "fallocate",
        "description": "fallocate(2).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fallocate"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "mode": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "offset": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "fd",
          "mode",
          "offset",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmFtruncate": {
        "title": "ftruncate",
        "description": "ftruncate(2).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "ftruncate"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "fd",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmPread": {
        "title": "pread",
        "description": "pread(2) into a buffer that is no matter here.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "pread"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "offset": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "fd",
          "offset",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmPwrite": {
        "title": "pwrite",
        "description": "pwrite(2) of bytes that `value` stands for.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "pwrite"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "offset": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          }
        },
        "required": [
          "call",
          "fd",
          "offset",
          "length",
          "value"
        ],
        "additionalProperties": false
      },
      "ShmAddSeals": {
        "title": "fcntl_add_seals",
        "description": "fcntl(F_ADD_SEALS).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fcntl_add_seals"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "seals": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "fd",
          "seals"
        ],
        "additionalProperties": false
      },
      "ShmGetSeals": {
        "title": "fcntl_get_seals",
        "description": "fcntl(F_GET_SEALS).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "fcntl_get_seals"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "call",
          "fd"
        ],
        "additionalProperties": false
      },
      "ShmMmap": {
        "title": "mmap",
        "description": "mmap(2). Absent `fd`: -1, with MAP_ANONYMOUS. Address 0x0: the kernel chooses.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "mmap"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "prot": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "flags": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "fd": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "offset": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "address",
          "length",
          "prot",
          "flags",
          "offset"
        ],
        "additionalProperties": false
      },
      "ShmMunmap": {
        "title": "munmap",
        "description": "munmap(2).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "munmap"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "address",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmMadviseCollapse": {
        "title": "madvise_collapse",
        "description": "madvise(MADV_COLLAPSE).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "madvise_collapse"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "address",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmRegisterBuffers": {
        "title": "io_uring_register_buffers",
        "description": "io_uring_register(IORING_REGISTER_BUFFERS): a long-term write pin on each buffer.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "io_uring_register_buffers"
          },
          "ring": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "buffers": {
            "type": "array",
            "items": {
              "$ref": "uapi-shmem.json#/$defs/ShmIovec"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "call",
          "ring",
          "buffers"
        ],
        "additionalProperties": false
      },
      "ShmUnregisterBuffers": {
        "title": "io_uring_unregister_buffers",
        "description": "io_uring_register(IORING_UNREGISTER_BUFFERS).",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "io_uring_unregister_buffers"
          },
          "ring": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "call",
          "ring"
        ],
        "additionalProperties": false
      },
      "ShmVmsplice": {
        "title": "vmsplice",
        "description": "vmsplice(2) of one buffer: plain references (FOLL_GET) that the pipe holds.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "vmsplice"
          },
          "pipe": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "pipe",
          "address",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmDrainPipe": {
        "title": "drain_pipe",
        "description": "The pipe is read until it is empty: its references go. Returns 0.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "drain_pipe"
          },
          "pipe": {
            "$ref": "scalars.json#/$defs/Count"
          }
        },
        "required": [
          "call",
          "pipe"
        ],
        "additionalProperties": false
      },
      "ShmProcessVmReadv": {
        "title": "process_vm_readv",
        "description": "process_vm_readv(2) by another process on one buffer of the VMM.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "process_vm_readv"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "address",
          "length"
        ],
        "additionalProperties": false
      },
      "ShmProcessVmWritev": {
        "title": "process_vm_writev",
        "description": "process_vm_writev(2) by another process into one buffer of the VMM.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "process_vm_writev"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "length": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "value": {
            "$ref": "scalars.json#/$defs/Value"
          }
        },
        "required": [
          "call",
          "address",
          "length",
          "value"
        ],
        "additionalProperties": false
      },
      "ShmPinUserPages": {
        "title": "pin_user_pages",
        "description": "The GUP entry points inside the kernel. `flags` are those that is_valid_gup_args judges, FOLL_PIN or FOLL_GET included; `fast` is the lockless way in.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "pin_user_pages"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          },
          "flags": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "fast": {
            "type": "boolean"
          }
        },
        "required": [
          "call",
          "address",
          "pages",
          "flags"
        ],
        "additionalProperties": false
      },
      "ShmUnpinUserPages": {
        "title": "unpin_user_pages",
        "description": "unpin_user_pages: drops a pin from each page.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "unpin_user_pages"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "call",
          "address",
          "pages"
        ],
        "additionalProperties": false
      },
      "ShmUnpinExcPages": {
        "title": "unpin_exc_pages",
        "description": "unpin_exc_pages of the 2024 RFC: drops the exclusive bias and the pin.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "unpin_exc_pages"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          },
          "pages": {
            "$ref": "scalars.json#/$defs/PageCount"
          }
        },
        "required": [
          "call",
          "address",
          "pages"
        ],
        "additionalProperties": false
      },
      "ShmUnexcUserPage": {
        "title": "unexc_user_page",
        "description": "unexc_user_page of the 2024 RFC: drops the exclusive bias and keeps the pin.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "unexc_user_page"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "address"
        ],
        "additionalProperties": false
      },
      "ShmReexcUserPage": {
        "title": "reexc_user_page",
        "description": "reexc_user_page of the 2024 RFC: takes the exclusive bias again.",
        "type": "object",
        "properties": {
          "call": {
            "type": "string",
            "const": "reexc_user_page"
          },
          "address": {
            "$ref": "uapi-shmem.json#/$defs/ShmWord"
          }
        },
        "required": [
          "call",
          "address"
        ],
        "additionalProperties": false
      },
      "UapiShmemCall": {
        "title": "uAPI call on shmem",
        "description": "One call of the literal interface to shmem and to the 2024 RFC, as process 0 makes it unless it says otherwise.",
        "oneOf": [
          {
            "$ref": "uapi-shmem.json#/$defs/ShmMemfdCreate"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmFallocate"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmFtruncate"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmPread"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmPwrite"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmAddSeals"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmGetSeals"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmMmap"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmMunmap"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmMadviseCollapse"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmRegisterBuffers"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmUnregisterBuffers"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmVmsplice"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmDrainPipe"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmProcessVmReadv"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmProcessVmWritev"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmPinUserPages"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmUnpinUserPages"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmUnpinExcPages"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmUnexcUserPage"
          },
          {
            "$ref": "uapi-shmem.json#/$defs/ShmReexcUserPage"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "call"
        }
      }
    }
  },
  "workload.json": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://guestmem.dev/schema/1/workload.json",
    "title": "Workload",
    "description": "A large world and what is asked of it, phase by phase. The requests follow from the seed and not from what a design answers, so that both sides are asked the same.",
    "$ref": "workload.json#/$defs/Workload",
    "$defs": {
      "MemorySize": {
        "title": "Memory size",
        "description": "A number of bytes, in KiB, MiB or GiB.",
        "type": "string",
        "pattern": "^(0|[1-9][0-9]{0,7})[KMG]$"
      },
      "MemoryPlace": {
        "title": "Memory place",
        "description": "A place in memory: so many bytes from its start, or a part of all of it, in whole 2 MiB.",
        "type": "string",
        "pattern": "^((0|[1-9][0-9]{0,7})[KMG]|(100|[1-9]?[0-9])%)$"
      },
      "WorkloadWorld": {
        "title": "Workload world",
        "description": "The world of a workload: that of a scenario, where every page is ordinary memory and locked memory has no limit.",
        "type": "object",
        "properties": {
          "folioOrder": {
            "$ref": "scalars.json#/$defs/FolioOrder"
          },
          "vms": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/WorldVm"
            },
            "minItems": 1,
            "maxItems": 4
          },
          "processes": {
            "type": "integer",
            "minimum": 1,
            "maximum": 8
          },
          "devices": {
            "type": "array",
            "items": {
              "$ref": "scenario.json#/$defs/WorldDevice"
            },
            "minItems": 0,
            "maxItems": 8
          },
          "vmm": {
            "type": "string",
            "enum": [
              "convert-on-fault",
              "manual"
            ]
          },
          "zone": {
            "type": "string",
            "enum": [
              "normal",
              "movable"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "OncePhase": {
        "title": "Once phase",
        "description": "Operations that name no page, each once: they find their pages in the whole world.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "once"
          },
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "does": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 400
            },
            "minItems": 1,
            "maxItems": 16
          }
        },
        "required": [
          "kind",
          "name",
          "does"
        ],
        "additionalProperties": false
      },
      "SweepPhase": {
        "title": "Sweep phase",
        "description": "Goes once through memory from `from` to `to`, by default all of it, in steps of `step`, and does the operations at each.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "sweep"
          },
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "from": {
            "$ref": "workload.json#/$defs/MemoryPlace"
          },
          "to": {
            "$ref": "workload.json#/$defs/MemoryPlace"
          },
          "step": {
            "$ref": "workload.json#/$defs/MemorySize"
          },
          "does": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 400
            },
            "minItems": 1,
            "maxItems": 16
          }
        },
        "required": [
          "kind",
          "name",
          "step",
          "does"
        ],
        "additionalProperties": false
      },
      "WorkloadChoice": {
        "title": "Workload choice",
        "description": "What may happen at one tick, `weight` times as often as with weight 1. `does`: operations at a range, in turn. With `undoes` the range is in flight until these are done to it, no other in flight overlaps it, and a tick does or undoes with even odds; at most `inFlight` are, by default 1024. What is in flight at the end of the phase is undone. A refusal ends `does`; `undoes` are each done, but not where the first of `does` was refused.",
        "type": "object",
        "properties": {
          "weight": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          },
          "does": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 400
            },
            "minItems": 1,
            "maxItems": 16
          },
          "undoes": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 400
            },
            "minItems": 1,
            "maxItems": 16
          },
          "inFlight": {
            "type": "integer",
            "minimum": 1,
            "maximum": 65536
          }
        },
        "required": [
          "weight",
          "does"
        ],
        "additionalProperties": false
      },
      "WorkloadRetry": {
        "title": "Workload retry",
        "description": "What was refused for now is asked again after so many ticks, at most so many times.",
        "type": "object",
        "properties": {
          "after": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000000
          },
          "times": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        "required": [
          "after",
          "times"
        ],
        "additionalProperties": false
      },
      "RandomPhase": {
        "title": "Random phase",
        "description": "`ticks` random choices at random ranges of 2^k pages between `least` and `most`, aligned to their size, between `from` and `to`, by default anywhere.",
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "random"
          },
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "from": {
            "$ref": "workload.json#/$defs/MemoryPlace"
          },
          "to": {
            "$ref": "workload.json#/$defs/MemoryPlace"
          },
          "ticks": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100000000
          },
          "least": {
            "$ref": "workload.json#/$defs/MemorySize"
          },
          "most": {
            "$ref": "workload.json#/$defs/MemorySize"
          },
          "choices": {
            "type": "array",
            "items": {
              "$ref": "workload.json#/$defs/WorkloadChoice"
            },
            "minItems": 1,
            "maxItems": 16
          },
          "retry": {
            "$ref": "workload.json#/$defs/WorkloadRetry"
          }
        },
        "required": [
          "kind",
          "name",
          "ticks",
          "least",
          "most",
          "choices"
        ],
        "additionalProperties": false
      },
      "WorkloadPhase": {
        "title": "Workload phase",
        "description": "A part of a workload. Operations are written as in the shell, with `*` for the range: guest.share gfn=*",
        "oneOf": [
          {
            "$ref": "workload.json#/$defs/OncePhase"
          },
          {
            "$ref": "workload.json#/$defs/SweepPhase"
          },
          {
            "$ref": "workload.json#/$defs/RandomPhase"
          }
        ],
        "type": "object",
        "discriminator": {
          "propertyName": "kind"
        }
      },
      "Workload": {
        "title": "Workload",
        "description": "A workload. `memory` is at most 64G and a multiple of 2M; `setting` says, as in a scenario, what it runs with.",
        "type": "object",
        "properties": {
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,31}$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "summary": {
            "type": "string",
            "minLength": 1,
            "maxLength": 800
          },
          "memory": {
            "$ref": "workload.json#/$defs/MemorySize"
          },
          "seed": {
            "$ref": "scalars.json#/$defs/Count"
          },
          "setting": {
            "type": "array",
            "items": {
              "$ref": "scalars.json#/$defs/Selector"
            },
            "minItems": 0,
            "maxItems": 4
          },
          "world": {
            "$ref": "workload.json#/$defs/WorkloadWorld"
          },
          "phases": {
            "type": "array",
            "items": {
              "$ref": "workload.json#/$defs/WorkloadPhase"
            },
            "minItems": 1,
            "maxItems": 32
          }
        },
        "required": [
          "name",
          "title",
          "summary",
          "memory",
          "seed",
          "phases"
        ],
        "additionalProperties": false
      },
      "WorkloadFile": {
        "title": "Workload file",
        "description": "All shipped workloads.",
        "type": "object",
        "properties": {
          "workloads": {
            "type": "array",
            "items": {
              "$ref": "workload.json#/$defs/Workload"
            },
            "minItems": 1,
            "maxItems": 64
          }
        },
        "required": [
          "workloads"
        ],
        "additionalProperties": false
      }
    }
  }
};
