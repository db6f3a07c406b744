"""Checks the reports that `krisplan check` writes for programs.

    verify_reports.py FOLDER...

Every *.sarif, and the *.json of the same name beside it. SARIF: the names of its parts, and what each must have, against the classes of
sarif-om, which were generated from the schema of the standard; types, values and limits against sarif-written.schema.json; and that every
result points at its rule. JSON: against Krisplan's own schema in the manual.

One line per report, and under a failure what was found. Exit code 1 when any fails.
"""

import json
import os
import sys
from pathlib import Path

import attr
import fastjsonschema
import sarif_om

HERE = Path(__file__).parent
OWN_SCHEMA = HERE.parent.parent / "Sources/Krisplan/Krisplan.docc/Schemas/check.schema.json"
WRITTEN_SCHEMA = HERE / "sarif-written.schema.json"

# Which class of the standard stands in which property of another.
PARTS = {
    "SarifLog": {"runs": "Run"},
    "Run": {"tool": "Tool", "results": "Result"},
    "Tool": {"driver": "ToolComponent"},
    "ToolComponent": {"rules": "ReportingDescriptor"},
    "ReportingDescriptor": {
        "shortDescription": "MultiformatMessageString",
        "fullDescription": "MultiformatMessageString",
        "help": "MultiformatMessageString",
        "defaultConfiguration": "ReportingConfiguration",
    },
    "Result": {"message": "Message", "locations": "Location", "relatedLocations": "Location", "fixes": "Fix"},
    "Location": {"physicalLocation": "PhysicalLocation", "message": "Message"},
    "PhysicalLocation": {"artifactLocation": "ArtifactLocation", "region": "Region"},
    "Fix": {"description": "Message", "artifactChanges": "ArtifactChange"},
    "ArtifactChange": {"artifactLocation": "ArtifactLocation", "replacements": "Replacement"},
    "Replacement": {"deletedRegion": "Region", "insertedContent": "ArtifactContent"},
}


def names(value, kind, place="$"):
    """What of a part the standard does not know, and what it misses."""
    known = {field.metadata["schema_property_name"]: field for field in attr.fields(getattr(sarif_om, kind))}
    for name in value.keys() - known.keys():
        yield f"{place}: {kind} has no {name}"
    for name, field in known.items():
        if field.default is attr.NOTHING and name not in value:
            yield f"{place}: {kind} must have {name}"
    for name, inner in value.items():
        for number, part in enumerate(inner if isinstance(inner, list) else [inner]):
            if not isinstance(part, dict):
                continue
            if name not in PARTS.get(kind, {}):
                yield f"{place}.{name}: not known here; add it to PARTS"
            else:
                yield from names(part, PARTS[kind][name], f"{place}.{name}[{number}]")


def rules(log):
    """Results that do not point at their rule."""
    for run in log["runs"]:
        ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        if len(set(ids)) != len(ids):
            yield "a rule stands twice"
        for number, result in enumerate(run["results"]):
            if ids[result["ruleIndex"]] != result["ruleId"]:
                yield f"result {number}: ruleIndex {result['ruleIndex']} is not {result['ruleId']}"


def by_schema(validate, value):
    try:
        validate(value)
    except fastjsonschema.JsonSchemaValueException as failure:
        yield failure.message


def main(folders):
    written = fastjsonschema.compile(json.loads(WRITTEN_SCHEMA.read_text()))
    own = fastjsonschema.compile(json.loads(OWN_SCHEMA.read_text()))
    failed = False
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*.sarif")):
        log = json.loads(path.read_text())
        report = json.loads(path.with_suffix(".json").read_text())
        found = {path: list(by_schema(written, log)) + list(names(log, "SarifLog"))}
        found[path] += list(rules(log)) if not found[path] else []
        found[path.with_suffix(".json")] = list(by_schema(own, report))
        for file, lines in found.items():
            failed |= bool(lines)
            print(f"{'FAILED' if lines else 'passed'} reports {os.path.relpath(file)}")
            for line in lines:
                print(f"    {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: verify_reports.py FOLDER...")
    sys.exit(main(sys.argv[1:]))
