#include "CStarter.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The compiler takes the files in as they are, so that the program needs nothing beside it.
static const unsigned char file_0[] = {
#embed "Content/areas.csv"
};
static const unsigned char file_1[] = {
#embed "Content/editions/2025-26-q1/report.md"
};
static const unsigned char file_2[] = {
#embed "Content/editions/2025-26-q2/report.md"
};
static const unsigned char file_3[] = {
#embed "Content/indicators/burglary.csv"
};
static const unsigned char file_4[] = {
#embed "Content/indicators/burglary.md"
};
static const unsigned char file_5[] = {
#embed "Content/indicators/calls-for-advice.csv"
};
static const unsigned char file_6[] = {
#embed "Content/indicators/calls-for-advice.md"
};
static const unsigned char file_7[] = {
#embed "Content/indicators/repeat-referrals.csv"
};
static const unsigned char file_8[] = {
#embed "Content/indicators/repeat-referrals.md"
};
static const unsigned char file_9[] = {
#embed "Content/populations.csv"
};
static const unsigned char file_10[] = {
#embed "Content/priorities/help-early.md"
};
static const unsigned char file_11[] = {
#embed "Content/priorities/safer-places.md"
};
static const unsigned char file_12[] = {
#embed "Content/site.yml"
};
static const unsigned char file_13[] = {
#embed "../../Themes/default/assets/base.css"
};
static const unsigned char file_14[] = {
#embed "../../Themes/default/assets/charts.css"
};
static const unsigned char file_15[] = {
#embed "../../Themes/default/assets/favicon.svg"
};
static const unsigned char file_16[] = {
#embed "../../Themes/default/assets/layout.css"
};
static const unsigned char file_17[] = {
#embed "../../Themes/default/assets/page.css"
};
static const unsigned char file_18[] = {
#embed "../../Themes/default/assets/page.js"
};
static const unsigned char file_19[] = {
#embed "../../Themes/default/assets/search.js"
};
static const unsigned char file_20[] = {
#embed "../../Themes/default/assets/topics.css"
};
static const unsigned char file_21[] = {
#embed "../../Themes/default/templates/area.mustache"
};
static const unsigned char file_22[] = {
#embed "../../Themes/default/templates/dashboard.mustache"
};
static const unsigned char file_23[] = {
#embed "../../Themes/default/templates/footer.mustache"
};
static const unsigned char file_24[] = {
#embed "../../Themes/default/templates/header.mustache"
};
static const unsigned char file_25[] = {
#embed "../../Themes/default/templates/home.mustache"
};
static const unsigned char file_26[] = {
#embed "../../Themes/default/templates/indicator.mustache"
};
static const unsigned char file_27[] = {
#embed "../../Themes/default/templates/page.mustache"
};
static const unsigned char file_28[] = {
#embed "../../Themes/default/templates/plain.mustache"
};
static const unsigned char file_29[] = {
#embed "../../Themes/default/templates/report.mustache"
};

static const struct ql_starter_file files[] = {
    {"Content/areas.csv", file_0, sizeof file_0},
    {"Content/editions/2025-26-q1/report.md", file_1, sizeof file_1},
    {"Content/editions/2025-26-q2/report.md", file_2, sizeof file_2},
    {"Content/indicators/burglary.csv", file_3, sizeof file_3},
    {"Content/indicators/burglary.md", file_4, sizeof file_4},
    {"Content/indicators/calls-for-advice.csv", file_5, sizeof file_5},
    {"Content/indicators/calls-for-advice.md", file_6, sizeof file_6},
    {"Content/indicators/repeat-referrals.csv", file_7, sizeof file_7},
    {"Content/indicators/repeat-referrals.md", file_8, sizeof file_8},
    {"Content/populations.csv", file_9, sizeof file_9},
    {"Content/priorities/help-early.md", file_10, sizeof file_10},
    {"Content/priorities/safer-places.md", file_11, sizeof file_11},
    {"Content/site.yml", file_12, sizeof file_12},
    {"Themes/default/assets/base.css", file_13, sizeof file_13},
    {"Themes/default/assets/charts.css", file_14, sizeof file_14},
    {"Themes/default/assets/favicon.svg", file_15, sizeof file_15},
    {"Themes/default/assets/layout.css", file_16, sizeof file_16},
    {"Themes/default/assets/page.css", file_17, sizeof file_17},
    {"Themes/default/assets/page.js", file_18, sizeof file_18},
    {"Themes/default/assets/search.js", file_19, sizeof file_19},
    {"Themes/default/assets/topics.css", file_20, sizeof file_20},
    {"Themes/default/templates/area.mustache", file_21, sizeof file_21},
    {"Themes/default/templates/dashboard.mustache", file_22, sizeof file_22},
    {"Themes/default/templates/footer.mustache", file_23, sizeof file_23},
    {"Themes/default/templates/header.mustache", file_24, sizeof file_24},
    {"Themes/default/templates/home.mustache", file_25, sizeof file_25},
    {"Themes/default/templates/indicator.mustache", file_26, sizeof file_26},
    {"Themes/default/templates/page.mustache", file_27, sizeof file_27},
    {"Themes/default/templates/plain.mustache", file_28, sizeof file_28},
    {"Themes/default/templates/report.mustache", file_29, sizeof file_29},
};

const int ql_starter_count = sizeof files / sizeof files[0];

const struct ql_starter_file *ql_starter(void) { return files; }
